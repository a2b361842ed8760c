// One search for a runaway: a moment of suspense, then the dice. A search that was interrupted is asked again as the same one, so
// that it is paid once.
import { useCallback, useRef, useState } from "react";
import type { RunawayView, SearchResult } from "@/convex/model/chatroomViews";
import { freshSeed } from "@/lib/fresh-seed";
import type { SearchState } from "@/lib/search-state";
import { useRunawayActions } from "./use-runaways";

/** Long enough to hold one's breath, short enough to do it again. */
const SUSPENSE_MS = 1_800;

export interface SearchControls {
  readonly state: SearchState;
  readonly search: () => Promise<void>;
}

export function useSearch(
  { chatling: { chatlingId }, freeSearch }: RunawayView,
  onFound: (result: SearchResult) => void,
): SearchControls {
  const actions = useRunawayActions();
  const [state, setState] = useState<SearchState>({ kind: "resting" });
  const clientId = useRef<string | null>(null);
  const search = useCallback(async () => {
    setState({ kind: "searching" });
    await suspense();
    clientId.current ??= freshSeed();
    const outcome = await actions.search({
      chatlingId,
      pay: freeSearch ? "free" : "coins",
      clientId: clientId.current,
    });
    // An unknown failure may have been stored after all: the next click asks for the same search.
    if (outcome.kind === "done" || outcome.code !== "unknown") clientId.current = null;
    if (outcome.kind === "failed") return setState({ kind: "refused", words: outcome.words });
    if (!outcome.value.success) return setState({ kind: "missed", words: outcome.value.message });
    setState({ kind: "resting" });
    onFound(outcome.value);
  }, [actions, chatlingId, freeSearch, onFound]);
  return { state, search };
}

/** Nothing to wait for where nothing moves. */
async function suspense(): Promise<void> {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  await new Promise((resolve) => setTimeout(resolve, SUSPENSE_MS));
}
