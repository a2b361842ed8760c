// The chatling somebody is hatching before anything is known about them. It lives in the browser tab only, so
// the choices survive a reload and the way through sign-up, and nothing is sent until they decide to keep it.
import { COLOURS, findSpecies, type HatchChoice, TRAITS } from "./creature";
import { NICKNAME_CHARS_MAX } from "./limits";
import { forgivingTextStore, memoryTextStore, type TextStore } from "./text-store";

export interface HatchDraft {
  readonly choice: HatchChoice;
  /** The egg is open, so a reload must not ask for the taps again. */
  readonly isOpen: boolean;
  /** Makes hatching twice by accident (double click, lost answer) give one chatling. */
  readonly clientId: string;
}

const STORAGE_KEY = "chatlings.hatch";

export function readHatchDraft(storage: TextStore): HatchDraft | null {
  const stored = storage.getItem(STORAGE_KEY);
  if (stored === null) return null;
  try {
    return parseHatchDraft(JSON.parse(stored));
  } catch {
    return null; // not JSON: an older or foreign value, and a new egg is the right answer
  }
}

export function writeHatchDraft(storage: TextStore, draft: HatchDraft): void {
  storage.setItem(STORAGE_KEY, JSON.stringify(draft));
}

export function clearHatchDraft(storage: TextStore): void {
  storage.removeItem(STORAGE_KEY);
}

let tabStore: TextStore | null = null;

/** This tab's own storage: sessionStorage in a browser, memory elsewhere. */
export function tabTextStore(): TextStore {
  tabStore ??= typeof window === "undefined" ? memoryTextStore() : forgivingTextStore(lateSessionStorage);
  return tabStore;
}

// Touching window.sessionStorage itself throws where a person blocks site data, so it is only named inside a call.
const lateSessionStorage: TextStore = {
  getItem: (key) => window.sessionStorage.getItem(key),
  setItem: (key, value) => window.sessionStorage.setItem(key, value),
  removeItem: (key) => window.sessionStorage.removeItem(key),
};

/** Anything may be in the storage, so every field is checked before it is believed. */
function parseHatchDraft(value: unknown): HatchDraft | null {
  if (!isRecord(value) || !isRecord(value.choice)) return null;
  const { speciesSlug, colour, trait, nickname, seed } = value.choice;
  const species = typeof speciesSlug === "string" ? findSpecies(speciesSlug) : null;
  const knownColour = COLOURS.find((name) => name === colour);
  const knownTrait = TRAITS.find((name) => name === trait);
  if (species === null || knownColour === undefined || knownTrait === undefined) return null;
  if (typeof nickname !== "string" || nickname.length > NICKNAME_CHARS_MAX) return null;
  if (typeof seed !== "string" || seed === "" || typeof value.clientId !== "string") return null;
  const choice = { speciesSlug: species.slug, colour: knownColour, trait: knownTrait, nickname, seed };
  return { choice, isOpen: value.isOpen === true, clientId: value.clientId };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
