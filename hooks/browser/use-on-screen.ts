// Whether an element has come near the visible part of the page yet, for loading what is heavy only then. Stays true.
import { type RefObject, useEffect, useState } from "react";

/** What is this far away is as good as visible, in pixels. */
const AHEAD_PX = 400;

export function useOnScreen(element: RefObject<Element | null>): boolean {
  const [wasNear, setWasNear] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (wasNear || target === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setWasNear(true);
      },
      { rootMargin: `${AHEAD_PX}px` },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, wasNear]);
  return wasNear;
}
