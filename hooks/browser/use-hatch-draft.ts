// The half-hatched chatling of this tab as React state. Null on the server, which cannot know the tab's storage.
import { useSyncExternalStore } from "react";
import { shuffleHatch } from "@/lib/creature";
import { freshSeed } from "@/lib/fresh-seed";
import { clearHatchDraft, type HatchDraft, readHatchDraft, tabTextStore, writeHatchDraft } from "@/lib/hatch-draft";

export interface HatchDraftState {
  readonly draft: HatchDraft | null;
  readonly update: (change: Partial<HatchDraft>) => void;
  /** Forgets the draft once the chatling is real; the page goes on showing it until it is left. */
  readonly clear: () => void;
}

export function useHatchDraft(): HatchDraftState {
  const draft = useSyncExternalStore(subscribe, currentDraft, () => null);
  return { draft, update, clear };
}

let current: HatchDraft | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) current = null; // the next visit reads the storage again
  };
}

function currentDraft(): HatchDraft {
  if (current !== null) return current;
  current = readHatchDraft(tabTextStore()) ?? {
    choice: shuffleHatch(freshSeed()),
    isOpen: false,
    clientId: freshSeed(),
  };
  writeHatchDraft(tabTextStore(), current);
  return current;
}

function update(change: Partial<HatchDraft>): void {
  current = { ...currentDraft(), ...change };
  writeHatchDraft(tabTextStore(), current);
  for (const listener of listeners) listener();
}

function clear(): void {
  clearHatchDraft(tabTextStore());
}
