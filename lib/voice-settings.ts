// How a person hears voices, kept in their browser (S3-35, S4-45): how loud, how fast, and whether new ones play by themselves.
import type { TextStore } from "./text-store";

export const VOICE_SETTINGS_KEY = "chatlings.voice";

/** Speeds on offer, slowest first. */
const VOICE_SPEEDS = [1, 1.25, 1.5, 2] as const;

export interface VoiceSettings {
  readonly speed: (typeof VOICE_SPEEDS)[number];
  /** 0 to 1. */
  readonly volume: number;
  /** New voice replies play by themselves. Off until the person turns it on. */
  readonly playsNew: boolean;
}

export const VOICE_SETTINGS_DEFAULT: VoiceSettings = { speed: 1, volume: 1, playsNew: false };

/** Anything in the storage that is not ours is the default. */
export function parseVoiceSettings(json: string | null): VoiceSettings {
  if (json === null) return VOICE_SETTINGS_DEFAULT;
  try {
    const kept: unknown = JSON.parse(json);
    if (typeof kept !== "object" || kept === null) return VOICE_SETTINGS_DEFAULT;
    // A record of unknowns is what every object is when read.
    const { speed, volume, playsNew } = kept as Record<string, unknown>;
    return {
      speed: VOICE_SPEEDS.find((known) => known === speed) ?? VOICE_SETTINGS_DEFAULT.speed,
      volume: typeof volume === "number" && volume >= 0 && volume <= 1 ? volume : VOICE_SETTINGS_DEFAULT.volume,
      playsNew: playsNew === true,
    };
  } catch {
    return VOICE_SETTINGS_DEFAULT; // not JSON: written by something else under our key
  }
}

export function writeVoiceSettings(store: TextStore, change: Partial<VoiceSettings>): void {
  const next = { ...parseVoiceSettings(store.getItem(VOICE_SETTINGS_KEY)), ...change };
  store.setItem(VOICE_SETTINGS_KEY, JSON.stringify(next));
}

/** The next faster speed; after the fastest comes the slowest again. */
export function speedAfter(speed: VoiceSettings["speed"]): VoiceSettings["speed"] {
  return VOICE_SPEEDS[(VOICE_SPEEDS.indexOf(speed) + 1) % VOICE_SPEEDS.length] ?? VOICE_SETTINGS_DEFAULT.speed;
}
