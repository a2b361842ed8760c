// What a screen reader hears of a talk that plays: each line as it is said, and what came of it. Lines that are jumped over are not read out in one go.
import { useState } from "react";
import type { Frame } from "@/lib/talk-player";

export interface TalkAnnouncement {
  readonly key: string;
  readonly text: string;
}

export interface Told {
  readonly line: (number: number) => string;
  readonly end: () => string;
}

/** Lines a screen reader may still go back to. */
const KEPT_MAX = 10;

export function useTalkAnnouncements(frame: Frame, told: Told): readonly TalkAnnouncement[] {
  const [heard, setHeard] = useState<{ said: number; isOver: boolean; list: readonly TalkAnnouncement[] }>({
    said: frame.said,
    isOver: frame.phase === "over",
    list: [],
  });
  const isOver = frame.phase === "over";
  // Adjusted while rendering: what is said belongs to the same moment as what is shown.
  if (heard.said !== frame.said || heard.isOver !== isOver) {
    const lines = isOver ? [] : numbersFrom(heard.said, frame.said);
    const said = lines.map((line) => ({ key: `line-${line}`, text: told.line(line) }));
    const end = isOver && !heard.isOver ? [{ key: "end", text: told.end() }] : [];
    const before = frame.said < heard.said ? [] : heard.list; // it plays again
    setHeard({ said: frame.said, isOver, list: [...before, ...said, ...end].slice(-KEPT_MAX) });
  }
  return heard.list;
}

function numbersFrom(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, place) => first + place);
}
