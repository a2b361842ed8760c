// Keeps a scrolling list at its end while the reader is there, and leaves it alone as soon as they scroll up (S4-25).
import { useCallback, useRef, useState } from "react";

/** Distance from the end that still counts as "at the end", in pixels. */
const AT_END_PX = 80;

export interface StickToBottom {
  readonly isAtEnd: boolean;
  /** Give the scrolling element, and null when it goes. */
  readonly setScroller: (element: HTMLElement | null) => void;
  /** Call when the content became taller or shorter. */
  readonly onResized: () => void;
  readonly toEnd: () => void;
}

interface Watched {
  readonly element: HTMLElement;
  readonly stopWatching: () => void;
}

export function useStickToBottom(): StickToBottom {
  const [isAtEnd, setAtEnd] = useState(true);
  const sticks = useRef(true);
  const watched = useRef<Watched | null>(null);

  const onResized = useCallback(() => {
    const element = watched.current?.element;
    if (sticks.current && element !== undefined) element.scrollTop = element.scrollHeight;
  }, []);
  const toEnd = useCallback(() => {
    sticks.current = true;
    setAtEnd(true);
    onResized();
  }, [onResized]);
  const setScroller = useCallback(
    (element: HTMLElement | null) => {
      watched.current?.stopWatching();
      const onSticks = (isStuck: boolean) => {
        sticks.current = isStuck;
        setAtEnd(isStuck);
      };
      watched.current =
        element === null ? null : { element, stopWatching: watchScrolling(element, onSticks, onResized) };
    },
    [onResized],
  );
  return { isAtEnd, setScroller, onResized, toEnd };
}

function watchScrolling(element: HTMLElement, onSticks: (sticks: boolean) => void, onResized: () => void): () => void {
  let lastTop = element.scrollTop;
  const watch = () => {
    const gap = element.scrollHeight - element.clientHeight - element.scrollTop;
    // A growing line opens a gap without anybody scrolling; only a move upwards is the reader's wish to leave.
    if (gap <= AT_END_PX) onSticks(true);
    else if (element.scrollTop < lastTop) onSticks(false);
    lastTop = element.scrollTop;
  };
  // The composer grows and a phone's keyboard opens: the end must stay in sight.
  const resizing = new ResizeObserver(onResized);
  element.addEventListener("scroll", watch, { passive: true });
  resizing.observe(element);
  return () => {
    element.removeEventListener("scroll", watch);
    resizing.disconnect();
  };
}
