// A person's own switches: what chatlings may remember, and the word about a long sitting.
import { useMutation } from "convex/react";
import { useCallback } from "react";
import { api } from "@/convex/_generated/api";
import { type Outcome, outcomeOf } from "../outcome";

export interface Choices {
  readonly memory?: boolean;
  readonly breakReminder?: boolean;
}

export function useChoose(): (choices: Choices) => Promise<Outcome<null>> {
  const choose = useMutation(api.users.choose);
  return useCallback(async (choices) => await outcomeOf(choose({ ...choices })), [choose]);
}
