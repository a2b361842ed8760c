// The state of the live connection in the three words a person needs.
import { useConvexConnectionState } from "convex/react";
import { useEffect, useState } from "react";
import { useOnline } from "./browser/use-online";

export type Connection = "connected" | "connecting" | "offline";

/** A short gap is normal when a laptop wakes or a tab comes back; only a longer one is worth a banner. */
const GAP_SHOWN_AFTER_MS = 1_500;

export function useConnection(): Connection {
  const { isWebSocketConnected } = useConvexConnectionState();
  const isOnline = useOnline();
  const isGapLong = useStayedTrue(!isWebSocketConnected, GAP_SHOWN_AFTER_MS);

  if (!isOnline) return "offline";
  if (isWebSocketConnected) return "connected";
  return isGapLong ? "offline" : "connecting";
}

function useStayedTrue(value: boolean, forMs: number): boolean {
  const [stayed, setStayed] = useState(false);
  useEffect(() => {
    if (!value) return;
    const timer = setTimeout(() => setStayed(true), forMs);
    return () => {
      clearTimeout(timer);
      setStayed(false);
    };
  }, [value, forMs]);
  return stayed;
}
