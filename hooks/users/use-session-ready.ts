// Waits until the live connection knows the session. A mutation sent in the same breath as a sign-in would arrive as a stranger's.
import { useConvexAuth } from "convex/react";
import { useCallback, useEffect, useRef } from "react";

/** Longest wait for the backend to accept a fresh session, in milliseconds. */
const SESSION_WAIT_MS_MAX = 15_000;

/** The answer is false when the session did not arrive in time. */
export function useSessionReady(): () => Promise<boolean> {
  const { isAuthenticated } = useConvexAuth();
  const ready = useRef(isAuthenticated);
  const waiting = useRef(new Set<(isReady: boolean) => void>());

  useEffect(() => {
    ready.current = isAuthenticated;
    if (!isAuthenticated) return;
    for (const resolve of waiting.current) resolve(true);
    waiting.current.clear();
  }, [isAuthenticated]);

  return useCallback(() => {
    if (ready.current) return Promise.resolve(true);
    return new Promise<boolean>((resolve) => {
      waiting.current.add(resolve);
      setTimeout(() => resolve(false), SESSION_WAIT_MS_MAX);
    });
  }, []);
}
