// Keeps a scrolling list at its end while the reader is there, and leaves it alone as soon as they scroll up (S4-25).
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** Distance from the end that still counts as "at the end", in pixels. */
const AT_END_PX = 80;

export interface StickToBottom {
  readonly isAtEnd: boolean;
  /** Give the scrolling element. */
  readonly setScroller: (element: HTMLElement | null) => void;
  /** Call when the content became taller or shorter. */
  readonly onResized: () => void;
  readonly toEnd: () => void;
}

export function useStickToBottom(): StickToBottom {
  const [isAtEnd, setAtEnd] = useState(true);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const sticks = useRef(true);
  useScrollWatch(scroller, sticks, setAtEnd);

  const onResized = useCallback(() => {
    if (sticks.current && scroller !== null) scroller.scrollTop = scroller.scrollHeight;
  }, [scroller]);
  const toEnd = useCallback(() => {
    sticks.current = true;
    setAtEnd(true);
    if (scroller !== null) scroller.scrollTop = scroller.scrollHeight;
  }, [scroller]);
  return { isAtEnd, setScroller, onResized, toEnd };
}

function useScrollWatch(
  scroller: HTMLElement | null,
  sticks: RefObject<boolean>,
  setAtEnd: (isAtEnd: boolean) => void,
): void {
  useEffect(() => {
    if (scroller === null) return;
    let lastTop = scroller.scrollTop;
    const watch = () => {
      const gap = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      // A growing line opens a gap without anybody scrolling; only a move upwards is the reader's wish to leave.
      if (gap <= AT_END_PX) sticks.current = true;
      else if (scroller.scrollTop < lastTop) sticks.current = false;
      lastTop = scroller.scrollTop;
      setAtEnd(sticks.current);
    };
    // The composer grows and a phone's keyboard opens: the end must stay in sight.
    const resizing = new ResizeObserver(() => {
      if (sticks.current) scroller.scrollTop = scroller.scrollHeight;
    });
    scroller.addEventListener("scroll", watch, { passive: true });
    resizing.observe(scroller);
    return () => {
      scroller.removeEventListener("scroll", watch);
      resizing.disconnect();
    };
  }, [scroller, sticks, setAtEnd]);
}
