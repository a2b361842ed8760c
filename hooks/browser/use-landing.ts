// For a part of a page that links lead to: whoever comes by such a link stays at it while the parts above are still loading and grow.
import { type RefObject, useEffect } from "react";

/** By then everything has loaded, or the person has begun to read. */
const SETTLED_MS = 5_000;
const SIGNS_OF_READING = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/** `place` has this id, and stands within what grows. */
export function useLanding(id: string, place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = place.current;
    if (element === null || location.hash !== `#${id}`) return;
    const growing = new ResizeObserver(() => element.scrollIntoView());
    const stop = () => {
      growing.disconnect();
      clearTimeout(timer);
      for (const sign of SIGNS_OF_READING) removeEventListener(sign, stop);
    };
    const timer = setTimeout(stop, SETTLED_MS);
    for (const sign of SIGNS_OF_READING) addEventListener(sign, stop, { passive: true });
    growing.observe(element.parentElement ?? element);
    return stop;
  }, [id, place]);
}
