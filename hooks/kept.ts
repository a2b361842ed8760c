// Keeps the last answer of a live query while the next one is on its way, so that nothing on the screen flickers when the question changes.
import { useState } from "react";
import type { Live } from "./session-query";

export function useKept<T>(live: Live<T>): Live<T> {
  const [last, setLast] = useState<Live<T>>(live);
  const isNews = live.kind !== "loading" && (live.kind !== last.kind || !hasSameValue(live, last));
  // Remembered while rendering: an effect would show one frame of nothing.
  if (isNews) setLast(live);
  return live.kind === "loading" ? last : live;
}

function hasSameValue<T>(one: Live<T>, other: Live<T>): boolean {
  return one.kind !== "ready" || other.kind !== "ready" || one.value === other.value;
}
