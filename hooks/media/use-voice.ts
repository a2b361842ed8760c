// The tab's one voice, live, and how this person hears it.
import { useConvex } from "convex/react";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Id } from "@/convex/_generated/dataModel";
import type { SignedUrls } from "@/lib/signed-urls";
import { browserTextStore } from "@/lib/text-store";
import { type VoiceElement, type VoiceQueue, voiceQueue, type VoiceState, type VoiceTrack } from "@/lib/voice-queue";
import { parseVoiceSettings, VOICE_SETTINGS_KEY, type VoiceSettings, writeVoiceSettings } from "@/lib/voice-settings";
import { useStoredText } from "../browser/use-stored-text";
import { tabUrls } from "./use-signed-media";

/** An address that does not come within this time is taken for one that never will, in milliseconds. */
const ADDRESS_MS_MAX = 30_000;

const SILENCE: VoiceState = { current: null, waiting: [] };

let queue: VoiceQueue | null = null;

/** The queue of the tab. Its volume and speed follow the stored settings, also those of another tab. */
export function tabVoice(): VoiceQueue {
  if (queue !== null) return queue;
  const made = voiceQueue(() => audioElement());
  const follow = () => made.adjust(storedSettings());
  follow();
  browserTextStore().subscribe(follow);
  queue = made;
  return made;
}

export function useVoice(): VoiceState {
  return useSyncExternalStore(
    (onChange) => tabVoice().subscribe(onChange),
    () => tabVoice().state(),
    () => SILENCE,
  );
}

export function useVoiceSettings(): readonly [VoiceSettings, (change: Partial<VoiceSettings>) => void] {
  const json = useStoredText(VOICE_SETTINGS_KEY);
  const settings = useMemo(() => parseVoiceSettings(json), [json]);
  const change = useCallback((next: Partial<VoiceSettings>) => writeVoiceSettings(browserTextStore(), next), []);
  return [settings, change];
}

export interface VoiceSource {
  readonly mediaId: Id<"media">;
  readonly title: string;
  readonly durationSec: number | null;
  /** The recording itself, while this tab still has it. */
  readonly localUrl: string | null;
}

/** Makes what the queue plays from what a message holds. */
export function useVoiceTracks(): (source: VoiceSource) => VoiceTrack {
  const client = useConvex();
  return useCallback(
    ({ mediaId, title, durationSec, localUrl }) => ({
      key: mediaId,
      title,
      durationSec,
      address: async (refused) => {
        if (localUrl !== null && refused === null) return localUrl;
        return await addressOf(tabUrls(client), mediaId, refused);
      },
    }),
    [client],
  );
}

/** Waits for the address of one sound; null when there is none to be had. */
function addressOf(
  urls: SignedUrls<Id<"media">>,
  mediaId: Id<"media">,
  refused: string | null,
): Promise<string | null> {
  if (refused !== null) urls.refuse(mediaId, refused);
  return new Promise((resolve) => {
    const settle = () => {
      const state = urls.read(mediaId);
      if (state.kind === "asking" || (state.kind === "ready" && state.url === refused)) return;
      done(state.kind === "ready" ? state.url : null);
    };
    const leave = urls.watch(mediaId, settle);
    const timer = setTimeout(() => done(null), ADDRESS_MS_MAX);
    const done = (address: string | null) => {
      clearTimeout(timer);
      leave();
      resolve(address);
    };
    settle();
  });
}

function audioElement(): VoiceElement {
  const element = new Audio();
  // Plays while it loads: the store serves ranges (S4-47).
  element.preload = "auto";
  return element;
}

function storedSettings(): VoiceSettings {
  return parseVoiceSettings(browserTextStore().getItem(VOICE_SETTINGS_KEY));
}
