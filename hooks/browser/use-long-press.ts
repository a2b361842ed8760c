// A finger held still: the touch screen's way to what a pointer finds by hovering.
import { type MouseEvent, type PointerEvent, useEffect, useMemo, useRef } from "react";

const HELD_MS = 450;

/** A finger that moves further scrolls, in pixels. */
const STILL_PX = 10;

export interface LongPressHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
}

export function useLongPress(onHeld: () => void): LongPressHandlers {
  const latest = useRef(onHeld);
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);
  useEffect(() => {
    latest.current = onHeld;
  });
  useEffect(() => () => clearTimeout(press.current?.timer), []);
  return useMemo(() => {
    const end = () => {
      clearTimeout(press.current?.timer);
      press.current = null;
    };
    return {
      onPointerDown: (event) => {
        end();
        if (event.pointerType !== "touch") return;
        const timer = setTimeout(() => latest.current(), HELD_MS);
        press.current = { timer, x: event.clientX, y: event.clientY };
      },
      onPointerMove: ({ clientX, clientY }) => {
        if (press.current === null) return;
        if (Math.hypot(clientX - press.current.x, clientY - press.current.y) > STILL_PX) end();
      },
      onPointerUp: end,
      onPointerCancel: end,
      // The browser's own menu of a held finger would stand in front of ours.
      onContextMenu: (event) => {
        if (press.current !== null) event.preventDefault();
      },
    };
  }, []);
}
