// Whether runs are paused and what they go by, with the deeds that change it.
import { useMutation } from "convex/react";
import { useMemo } from "react";
import { api } from "@/convex/_generated/api";
import type { Controls } from "@/convex/model/operatorViews";
import { type Outcome, outcomeOf } from "../outcome";
import { type Live, useSessionQuery } from "../session-query";

type DialName = keyof Controls["dials"];

export interface ControlActions {
  readonly start: (userEmail: string | null) => Promise<Outcome<unknown>>;
  readonly pause: (on: boolean) => Promise<Outcome<null>>;
  readonly setDial: (name: DialName, value: string | number) => Promise<Outcome<null>>;
}

export function useControls(): Live<Controls> {
  return useSessionQuery(api.generation.controls, {});
}

export function useControlActions(): ControlActions {
  const start = useMutation(api.generation.start);
  const pause = useMutation(api.generation.pause);
  const setDial = useMutation(api.generation.setDial);
  return useMemo(
    () => ({
      start: async (userEmail) => await outcomeOf(start(userEmail === null ? {} : { userEmail })),
      pause: async (on) => await outcomeOf(pause({ on })),
      setDial: async (name, value) => await outcomeOf(setDial({ name, value })),
    }),
    [start, pause, setDial],
  );
}
