// One text of the browser's store, live: it changes with every write, also from another tab. Null on the server.
import { useSyncExternalStore } from "react";
import { browserTextStore } from "@/lib/text-store";

export function useStoredText(key: string): string | null {
  return useSyncExternalStore(
    subscribe,
    () => browserTextStore().getItem(key),
    () => null,
  );
}

function subscribe(onChange: () => void): () => void {
  return browserTextStore().subscribe(onChange);
}
