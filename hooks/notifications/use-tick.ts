// A number that changes every few minutes: questions about what shows *now* carry it, so that they are asked anew as time passes.
import { useNow } from "../browser/use-now";

const TICK_MS = 300_000;

export function useTick(): number {
  return useNow(0, TICK_MS);
}
