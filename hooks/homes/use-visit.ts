// Tells the home that its person is here: once when a tab opens, and once more on each new day that it is looked at. Whoever was away
// finds a talk that was made for them.
import { useConvexAuth, useMutation } from "convex/react";
import { useEffect, useRef } from "react";
import { api } from "@/convex/_generated/api";
import { dayOf } from "@/lib/days";
import { usePageVisible } from "../browser/use-page-visible";

export function useVisit(): void {
  const { isAuthenticated } = useConvexAuth();
  const visit = useMutation(api.homes.visit);
  const isVisible = usePageVisible();
  const visitedOn = useRef<string | null>(null);

  useEffect(() => {
    const today = dayOf(Date.now());
    if (!isAuthenticated || !isVisible || visitedOn.current === today) return;
    visitedOn.current = today;
    // Nothing waits for it; a visit that failed is told by the next tab.
    visit({}).catch(() => undefined);
  }, [isAuthenticated, isVisible, visit]);
}
