// The case of one runaway with everything that can be done: search, ask friends, let go.
"use client";
import { useCallback, useState } from "react";
import { later } from "@/components/ui/later";
import type { RunawayView, SearchResult } from "@/convex/model/chatroomViews";
import { useNow } from "@/hooks/browser/use-now";
import { useTimeZone } from "@/hooks/browser/use-time-zone";
import { useRunawayActions } from "@/hooks/runaways/use-runaways";
import { useSearch } from "@/hooks/runaways/use-search";
import { PosterLink } from "./poster-link";
import { RunawayCase } from "./runaway-case";

const LetGoDialog = later(async () => (await import("./let-go-dialog")).LetGoDialog, "seldom");

export interface RunawayPanelProps {
  readonly runaway: RunawayView;
  /** Null until the purse is known. */
  readonly coins: number | null;
  readonly onFound: (runaway: RunawayView, result: SearchResult) => void;
}

export function RunawayPanel({ runaway, coins, onFound }: RunawayPanelProps) {
  const actions = useRunawayActions();
  const found = useCallback((result: SearchResult) => onFound(runaway, result), [onFound, runaway]);
  const { state, search } = useSearch(runaway, found);
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const now = useNow(0, 60_000);
  const zone = useTimeZone();
  const { chatlingId, nickname } = runaway.chatling;
  const run = async (done: Promise<{ kind: "done" } | { kind: "failed"; words: string }>) => {
    const outcome = await done;
    setTrouble(outcome.kind === "failed" ? outcome.words : null);
  };
  return (
    <>
      <RunawayCase
        {...{ runaway, coins, now, zone, trouble }}
        state={state}
        onSearch={() => void search()}
        onLetGo={() => setAsking(true)}
      >
        <PosterLink
          name={nickname}
          helpCode={runaway.helpCode}
          helped={runaway.helped}
          onMake={() => void run(actions.makePoster(chatlingId))}
        />
      </RunawayCase>
      {isAsking ? (
        <LetGoDialog
          name={nickname}
          onClose={() => setAsking(false)}
          onLetGo={() => {
            setAsking(false);
            void run(actions.letGo(chatlingId));
          }}
        />
      ) : null}
    </>
  );
}
