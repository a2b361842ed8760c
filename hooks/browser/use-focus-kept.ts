// For a part of a page whose pressed button goes away with what it did: the focus stays in the part instead of falling off the page.
import { type FocusEvent, type RefObject, useEffect, useRef } from "react";

export interface FocusKept<Place extends HTMLElement> {
  readonly ref: RefObject<Place | null>;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** With each `change`, the first of `next` that is there takes a focus that was in the part and has lost its element. */
export function useFocusKept<Place extends HTMLElement>(change: unknown, ...next: readonly string[]): FocusKept<Place> {
  const ref = useRef<Place>(null);
  // An element that is taken off the page takes its focus with it, and React tells of no blur.
  const isInside = useRef(false);
  const targets = next.join("\n");
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isInside.current || !isLost) return;
    const found = targets.split("\n").flatMap((target) => ref.current?.querySelector<HTMLElement>(target) ?? []);
    found[0]?.focus();
  }, [change, targets]);
  return {
    ref,
    onFocus: () => {
      isInside.current = true;
    },
    onBlur: ({ target }) => {
      // A button that is busy loses the focus too, and its person has gone nowhere.
      isInside.current = target.matches(":disabled");
    },
  };
}
