// Changes the name a person shows.
import { useMutation } from "convex/react";
import { useCallback } from "react";
import { api } from "@/convex/_generated/api";
import { type Outcome, outcomeOf } from "../outcome";

export function useUpdateProfile(): (displayName: string) => Promise<Outcome<null>> {
  const update = useMutation(api.users.updateProfile);
  return useCallback((displayName) => outcomeOf(update({ displayName })), [update]);
}
