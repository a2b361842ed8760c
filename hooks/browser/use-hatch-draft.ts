// The half-hatched chatling of this tab as React state. Null until the browser's storage has been read.
import { useCallback, useEffect, useState } from "react";
import { shuffleHatch } from "@/lib/creature";
import { clearHatchDraft, type HatchDraft, readHatchDraft, tabTextStore, writeHatchDraft } from "@/lib/hatch-draft";

export interface HatchDraftState {
  readonly draft: HatchDraft | null;
  readonly update: (change: Partial<HatchDraft>) => void;
  /** Forgets the draft once the chatling is real. */
  readonly clear: () => void;
}

export function useHatchDraft(): HatchDraftState {
  const [draft, setDraft] = useState<HatchDraft | null>(null);

  // The server cannot know the tab's storage, so the first render is the same empty one on both sides.
  useEffect(() => setDraft(readHatchDraft(tabTextStore()) ?? newHatchDraft()), []);
  useEffect(() => {
    if (draft !== null) writeHatchDraft(tabTextStore(), draft);
  }, [draft]);

  const update = useCallback((change: Partial<HatchDraft>) => {
    setDraft((current) => (current === null ? null : { ...current, ...change }));
  }, []);
  const clear = useCallback(() => clearHatchDraft(tabTextStore()), []);
  return { draft, update, clear };
}

function newHatchDraft(): HatchDraft {
  return { choice: shuffleHatch(freshSeed()), isOpen: false, clientId: freshSeed() };
}

/** Also works where `crypto.randomUUID` does not exist: on a plain http address in the home network. */
export function freshSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
