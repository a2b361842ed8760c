// Where the reader of an upside-down list is: at its end, or further up (S4-25).
// Such a list (`flex-direction: column-reverse`) counts its scroll position from the end, so the browser itself keeps
// the end in sight while it grows, and rows put in front of the first one move nothing. It needs no measuring.
import { type RefObject, useCallback, useRef, useState } from "react";

/** Distance from the end that still counts as "at the end", in pixels. */
const AT_END_PX = 80;

export interface StickToBottom {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly isAtEnd: boolean;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
}

export function useStickToBottom(): StickToBottom {
  const scroller = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  // Zero is the end; further up is negative.
  const onScroll = useCallback(() => setAtEnd(Math.abs(scroller.current?.scrollTop ?? 0) <= AT_END_PX), []);
  const toEnd = useCallback(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, []);
  return { scroller, isAtEnd, onScroll, toEnd };
}
