// A finger held still: the touch screen's way to what a pointer finds by hovering.
import { type MouseEvent, type PointerEvent, type TouchEvent, useEffect, useMemo, useRef } from "react";

const HELD_MS = 450;

/** A finger that moves further scrolls, in pixels. */
const STILL_PX = 10;

export interface LongPressHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
  readonly onTouchEnd: (event: TouchEvent<HTMLElement>) => void;
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
}

interface Press {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly x: number;
  readonly y: number;
  isHeld: boolean;
}

export function useLongPress(onHeld: () => void): LongPressHandlers {
  const latest = useRef(onHeld);
  const press = useRef<Press | null>(null);
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
        const timer = setTimeout(() => {
          if (press.current !== null) press.current.isHeld = true;
          latest.current();
        }, HELD_MS);
        press.current = { timer, x: event.clientX, y: event.clientY, isHeld: false };
      },
      onPointerMove: ({ clientX, clientY }) => {
        if (press.current === null || press.current.isHeld) return;
        if (Math.hypot(clientX - press.current.x, clientY - press.current.y) > STILL_PX) end();
      },
      onPointerCancel: () => {
        if (press.current?.isHeld !== true) end();
      },
      // The click that a browser makes of the end of a touch would close at once what the held finger has opened.
      onTouchEnd: (event) => {
        if (press.current?.isHeld === true) event.preventDefault();
        end();
      },
      // The browser's own menu of a held finger would stand in front of ours.
      onContextMenu: (event) => {
        if (press.current !== null) event.preventDefault();
      },
    };
  }, []);
}
