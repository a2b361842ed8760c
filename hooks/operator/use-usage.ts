// Calls to brains and voices and what they cost over the last day: read when it is asked for, because each look goes through the calls.
import { useConvex, useConvexAuth } from "convex/react";
import { useEffect, useState } from "react";
import { api } from "@/convex/_generated/api";
import type { Usage } from "@/convex/model/operatorViews";
import { outcomeOf } from "../outcome";

type UsageLook =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: Usage; readonly at: number }
  | { readonly kind: "failed"; readonly words: string };

export interface UsageLooks {
  /** The newest that came back; it stays while another is on its way. */
  readonly look: UsageLook;
  readonly isLooking: boolean;
  readonly again: () => void;
}

export function useUsage(): UsageLooks {
  const convex = useConvex();
  const { isAuthenticated } = useConvexAuth();
  const [look, setLook] = useState<UsageLook>({ kind: "loading" });
  const [asked, setAsked] = useState(1);
  const [answered, setAnswered] = useState(0);
  useEffect(() => {
    if (!isAuthenticated) return;
    let isWanted = true;
    void outcomeOf(convex.action(api.operatorDesk.usage, {})).then((outcome) => {
      if (!isWanted) return;
      setAnswered(asked);
      if (outcome.kind === "done") setLook({ kind: "ready", value: outcome.value, at: Date.now() });
      else setLook({ kind: "failed", words: outcome.words });
    });
    return () => {
      isWanted = false;
    };
  }, [convex, isAuthenticated, asked]);
  return { look, isLooking: answered < asked, again: () => setAsked((times) => times + 1) };
}
