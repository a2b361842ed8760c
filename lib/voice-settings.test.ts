// How voices are heard is kept, and nothing else's data can break it.
import { expect, test } from "vitest";
import { memoryTextStore } from "./text-store";
import {
  parseVoiceSettings,
  speedAfter,
  VOICE_SETTINGS_DEFAULT,
  VOICE_SETTINGS_KEY,
  writeVoiceSettings,
} from "./voice-settings";

test("S3-35 S4-45: volume, speed and whether new voices play are kept, each on its own", () => {
  const store = memoryTextStore();

  writeVoiceSettings(store, { volume: 0.4 });
  writeVoiceSettings(store, { speed: 1.5 });
  writeVoiceSettings(store, { playsNew: true });

  expect(parseVoiceSettings(store.getItem(VOICE_SETTINGS_KEY))).toEqual({ volume: 0.4, speed: 1.5, playsNew: true });
});

test("sound is off until somebody turns it on", () => {
  expect(parseVoiceSettings(null)).toMatchObject({ playsNew: false, speed: 1, volume: 1 });
});

test.each(["", "no json", "null", "7", "[]", '{"speed":3,"volume":-1,"playsNew":"yes"}', '{"volume":1.01}'])(
  "%j in the storage is no setting of ours",
  (json) => {
    expect(parseVoiceSettings(json)).toEqual(VOICE_SETTINGS_DEFAULT);
  },
);

test("S4-45: the speeds go round", () => {
  expect(([1, 1.25, 1.5, 2] as const).map(speedAfter)).toEqual([1.25, 1.5, 2, 1]);
});
