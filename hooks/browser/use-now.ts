// The present moment, ticking slowly: enough for "Today" to become "Yesterday" and for a wait to grow words.
import { useEffect, useState } from "react";

/** Starts at `renderedAt`, so that the server's page and the browser's first one agree. */
export function useNow(renderedAt: number, everyMs: number): number {
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
