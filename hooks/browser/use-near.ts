// Calls back when an element comes near the visible part of its scroller, for reading more before the reader gets there.
import { type RefObject, useEffect, useRef } from "react";

/** `when` starts the watch afresh each time it turns true, so an element that is still near after one page asks for the next. */
export function useNear(element: RefObject<HTMLElement | null>, when: boolean, distancePx: number, onNear: () => void) {
  const latest = useRef(onNear);
  useEffect(() => {
    latest.current = onNear;
  });
  useEffect(() => {
    const target = element.current;
    if (!when || target === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current();
      },
      { root: target.parentElement, rootMargin: `${distancePx}px 0px` },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, when, distancePx]);
}
