// Somebody's poster as a friend sees it, live, and the friend's help.
import { useMutation } from "convex/react";
import { useCallback } from "react";
import { api } from "@/convex/_generated/api";
import type { PosterView } from "@/convex/model/chatroomViews";
import { type Outcome, outcomeOf } from "../outcome";
import { type Live, useSessionQuery } from "../session-query";

export function usePoster(code: string, initial?: PosterView | null): Live<PosterView | null> {
  return useSessionQuery(api.runaways.poster, { code }, initial);
}

export function useHelp(): (code: string) => Promise<Outcome<{ success: true }>> {
  const help = useMutation(api.runaways.help);
  return useCallback(async (code) => await outcomeOf(help({ code })), [help]);
}
