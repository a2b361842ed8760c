// The present moment, ticking slowly: enough for "Today" to become "Yesterday" and for a wait to grow words.
import { useCallback, useSyncExternalStore } from "react";

/** Rounded down to `everyMs`. Starts at `renderedAt`, so that the server's page and the browser's first one agree. */
export function useNow(renderedAt: number, everyMs: number): number {
  const subscribe = useCallback(
    (onTick: () => void) => {
      const timer = setInterval(onTick, everyMs);
      return () => clearInterval(timer);
    },
    [everyMs],
  );
  return useSyncExternalStore(
    subscribe,
    () => Math.floor(Date.now() / everyMs) * everyMs,
    () => renderedAt,
  );
}
