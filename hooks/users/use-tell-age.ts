// Answers the question for the month of birth for somebody who was here before it was asked.
import { useMutation } from "convex/react";
import { useCallback } from "react";
import { api } from "@/convex/_generated/api";
import type { Birth } from "@/lib/age-bands";
import { type Outcome, outcomeOf } from "../outcome";

export function useTellAge(): (born: Birth) => Promise<Outcome<"welcome" | "too_young">> {
  const tellAge = useMutation(api.users.tellAge);
  return useCallback(async (born) => await outcomeOf(tellAge(born)), [tellAge]);
}
