// The zone to show times in: UTC until the page is alive, as the server cannot know the reader's; then the reader's own.
import { useSyncExternalStore } from "react";
import type { TimeZone } from "@/lib/format-time";

export function useTimeZone(): TimeZone {
  const isAlive = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  return isAlive ? undefined : "UTC";
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
