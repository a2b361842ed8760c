// Asks for the month of birth where it is needed, once, and remembers a refusal for as long as the browser session lasts:
// going back and answering again is no way in.
import { useCallback, useRef, useState } from "react";
import { type Birth, bandOfBirth } from "@/lib/age-bands";
import { isAgeRefused, refuseAge } from "@/lib/age-refusal";

export interface AgeGate {
  readonly state: "closed" | "asking" | "refused";
  /** The answer, or null when nobody may go on. */
  readonly ask: () => Promise<Birth | null>;
  readonly answer: (born: Birth) => void;
  readonly close: () => void;
}

export function useAgeGate(): AgeGate {
  const [state, setState] = useState<AgeGate["state"]>("closed");
  const waiting = useRef<((born: Birth | null) => void) | null>(null);
  const settle = useCallback((born: Birth | null) => {
    waiting.current?.(born);
    waiting.current = null;
  }, []);

  const ask = useCallback(async (): Promise<Birth | null> => {
    if (isAgeRefused(window.sessionStorage)) {
      setState("refused");
      return null;
    }
    setState("asking");
    return await new Promise<Birth | null>((resolve) => {
      waiting.current = resolve;
    });
  }, []);
  const answer = useCallback(
    (born: Birth) => {
      const isTooYoung = bandOfBirth(born, new Date()) === "u13";
      if (isTooYoung) refuseAge(window.sessionStorage);
      setState(isTooYoung ? "refused" : "closed");
      settle(isTooYoung ? null : born);
    },
    [settle],
  );
  const close = useCallback(() => {
    setState("closed");
    settle(null);
  }, [settle]);
  return { state, ask, answer, close };
}
