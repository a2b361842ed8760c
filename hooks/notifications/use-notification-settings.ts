// How the person wants to be told: quiet hours, the digest, and where they are.
import { useMutation } from "convex/react";
import { useCallback, useEffect, useRef } from "react";
import { api } from "@/convex/_generated/api";
import { type Outcome, outcomeOf } from "../outcome";
import { type Live, useSessionQuery } from "../session-query";

export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export interface NotificationSettings {
  readonly quiet: QuietHours | null;
  readonly digest: boolean;
  readonly timeZone: string | null;
}

export type SettingsChange = {
  readonly quiet?: QuietHours | null;
  readonly digest?: boolean;
  readonly timeZone?: string;
};

export function useNotificationSettings(): Live<NotificationSettings> {
  return useSessionQuery(api.notifications.settings, {});
}

export function useSaveNotificationSettings(): (change: SettingsChange) => Promise<Outcome<null>> {
  const save = useMutation(api.notifications.saveSettings);
  return useCallback(
    async (change) =>
      await outcomeOf(
        save.withOptimisticUpdate((store, wanted) => {
          const now = store.getQuery(api.notifications.settings, {});
          if (now !== undefined) store.setQuery(api.notifications.settings, {}, { ...now, ...wanted });
        })({ ...change }),
      ),
    [save],
  );
}

/** Tells the backend where the browser is, once a visit and only when that is news: quiet hours follow a person who travels. */
export function useTellTimeZone(isKnown: boolean, known: string | null): void {
  const save = useSaveNotificationSettings();
  const wasTold = useRef(false);
  useEffect(() => {
    if (!isKnown || wasTold.current) return;
    wasTold.current = true; // two devices in two zones would otherwise never stop correcting each other
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (timeZone !== known) void save({ timeZone });
  }, [isKnown, known, save]);
}
