// Calls to brains and what they cost over the last day: read when it is asked for, because each look counts every call.
import { useConvex, useConvexAuth } from "convex/react";
import { useEffect, useState } from "react";
import { api } from "@/convex/_generated/api";
import type { Usage } from "@/convex/model/operatorViews";
import { outcomeOf } from "../outcome";

export type UsageLook =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: Usage; readonly at: number }
  | { readonly kind: "failed"; readonly words: string };

export function useUsage(): { readonly look: UsageLook; readonly again: () => void } {
  const convex = useConvex();
  const { isAuthenticated } = useConvexAuth();
  const [look, setLook] = useState<UsageLook>({ kind: "loading" });
  const [asked, setAsked] = useState(1);
  useEffect(() => {
    if (!isAuthenticated) return;
    let isWanted = true;
    void outcomeOf(convex.query(api.operatorDesk.usage, {})).then((outcome) => {
      if (!isWanted) return;
      if (outcome.kind === "done") setLook({ kind: "ready", value: outcome.value, at: Date.now() });
      else setLook({ kind: "failed", words: outcome.words });
    });
    return () => {
      isWanted = false;
    };
  }, [convex, isAuthenticated, asked]);
  return { look, again: () => setAsked((times) => times + 1) };
}
