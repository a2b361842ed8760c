// Brings a line that was asked for into the middle of its scroller, puts the focus there and lights it up for a moment.
import { type RefObject, useEffect, useRef } from "react";
import { useReducedMotion } from "@mantine/hooks";

const LIT_MS = 2_400;

/** Tries again with every change of `rows` until the line is there. */
export function useShowLine(
  scroller: RefObject<HTMLElement | null>,
  target: { readonly messageId: string } | null,
  rows: unknown,
): void {
  const shown = useRef<typeof target>(null);
  const isStill = useReducedMotion();
  useEffect(() => {
    if (target === null || shown.current === target) return;
    const selector = `[data-message-id="${CSS.escape(target.messageId)}"]`;
    const line = scroller.current?.querySelector<HTMLElement>(selector);
    if (line === null || line === undefined) return;
    shown.current = target;
    const isNear = Math.abs(line.getBoundingClientRect().top) < 3 * window.innerHeight;
    line.scrollIntoView({ block: "center", behavior: isNear && !isStill ? "smooth" : "instant" });
    focusOn(line);
    // The row itself knows nothing of it, so that no row is drawn again for a light that goes out.
    line.dataset["found"] = "true";
    setTimeout(() => delete line.dataset["found"], LIT_MS);
  }, [scroller, target, rows, isStill]);
}

function focusOn(line: HTMLElement): void {
  const tool = line.querySelector<HTMLElement>("[data-line-tool]");
  if (tool === null) line.tabIndex = -1;
  (tool ?? line).focus({ preventScroll: true });
}
