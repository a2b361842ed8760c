// The newest runs as they grow, and those that nobody works on.
import { api } from "@/convex/_generated/api";
import type { RunView, StuckPage } from "@/convex/model/generationViews";
import { useNow } from "../browser/use-now";
import { useKept } from "../kept";
import { type Live, useSessionQuery } from "../session-query";

/** Nothing changes when a worker dies, so the question has to be asked again. */
const STUCK_TICK_MS = 15_000;

/** Between two pages a run waits for a moment; that is no trouble. */
const STUCK_MS_MIN = 5_000;

export function useRuns(): Live<RunView[]> {
  return useSessionQuery(api.generation.runs, {});
}

export function useStuckPages(): readonly StuckPage[] {
  const live = useKept(useSessionQuery(api.generation.stuck, { tick: useNow(0, STUCK_TICK_MS) }));
  return live.kind === "ready" ? live.value.filter(({ waitsMs }) => waitsMs >= STUCK_MS_MIN) : [];
}
