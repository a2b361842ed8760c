// Parts of a page that nobody needs before they do something: menus, dialogs, the place for toasts. Their code comes with the
// first sign of a person at work, so that it is there when it is asked for and in nobody's way before.
"use client";
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from "react";

type Load<Props> = () => Promise<ComponentType<Props>>;

const SIGNS_OF_WORK = ["pointermove", "pointerdown", "keydown"] as const;
const waiting = new Set<() => Promise<unknown>>();
let isAtWork = false;

/** What hardly anybody ever sees is not fetched ahead. `shape` stands in its place for somebody who is quicker than their network. */
export function later<Props extends object>(
  load: Load<Props>,
  use: "often" | "seldom" = "often",
  shape: ReactNode = null,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await load() }));
  if (use === "often") waiting.add(load);
  if (isAtWork) fetchWaiting(); // the part of a page that was opened later
  return function Later(props: Props) {
    return (
      <Suspense fallback={shape}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Fetches everything that comes later as soon as somebody moves, touches or types. */
export function useLaterParts(): void {
  useEffect(() => {
    const begin = () => {
      end();
      isAtWork = true;
      fetchWaiting();
    };
    const end = () => SIGNS_OF_WORK.forEach((sign) => removeEventListener(sign, begin));
    SIGNS_OF_WORK.forEach((sign) => addEventListener(sign, begin, { passive: true }));
    return end;
  }, []);
}

function fetchWaiting(): void {
  for (const load of waiting) {
    waiting.delete(load);
    load().catch(() => undefined); // offline for a moment: it is asked for again when it is needed
  }
}
