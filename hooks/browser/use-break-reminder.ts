// Whether it is time to point out a long sitting. All tabs of a browser share one stretch; a hidden tab counts as away.
import { useCallback, useEffect, useState } from "react";
import { isBreakDue, seenAt, storedStretch, stretchFrom } from "@/lib/break-clock";
import { browserTextStore } from "@/lib/text-store";

const KEY = "chatlings.stretch";
const LOOK_EVERY_MS = 30_000;

export function useBreakReminder(isOn: boolean): { isDue: boolean; dismiss: () => void } {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const look = () => {
      if (document.visibilityState !== "visible") return;
      const store = browserTextStore();
      const stretch = seenAt(stretchFrom(store.getItem(KEY)), Date.now());
      const due = isBreakDue(stretch);
      // Marked at once, so that of two tabs one says it.
      store.setItem(KEY, storedStretch({ ...stretch, reminded: stretch.reminded || due }));
      if (due) setDue(true);
    };
    look();
    const timer = window.setInterval(look, LOOK_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [isOn]);
  const dismiss = useCallback(() => setDue(false), []);
  return { isDue: isOn && isDue, dismiss };
}
