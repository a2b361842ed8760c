// Settings of speech and transcription: part of the schema in env.ts.

import { z } from "zod";

const DOLLAR_MICROS = 1_000_000;

const text = z.string().trim();
const whole = z.coerce.number().int().nonnegative();

/** "mossling=alloy, radikin=nova" */
const voices = text.regex(
  /^\s*[\w-]+\s*=\s*[^=,\s]+(\s*,\s*[\w-]+\s*=\s*[^=,\s]+)*\s*$/,
  "it is written species=voice, species=voice",
);

export const SOUND_VARIABLES = {
  TTS_BASE_URL: z.url().optional(),
  TTS_API_KEY: text.optional(),
  TTS_MODEL: text.default("tts-1"),
  TTS_VOICE: text.default("alloy"),
  TTS_VOICES: voices.optional(),
  ELEVENLABS_API_KEY: text.optional(),
  ELEVENLABS_BASE_URL: z.url().default("https://api.elevenlabs.io"),
  ELEVENLABS_MODEL: text.default("eleven_turbo_v2_5"),
  TTS_TIMEOUT_MS: whole.default(15_000),
  TTS_PRICE_MICROS: whole.default(15_000),
  TTS_BUDGET_DAY_MICROS: whole.default(2 * DOLLAR_MICROS),
  TTS_BUDGET_USER_DAY_MICROS: whole.default(DOLLAR_MICROS / 10),
  STT_BASE_URL: z.url().optional(),
  STT_API_KEY: text.optional(),
  STT_MODEL: text.default("whisper-1"),
  STT_TIMEOUT_MS: whole.default(20_000),
  STT_PRICE_MICROS: whole.default(6_000),
};

type Variables = z.infer<z.ZodObject<typeof SOUND_VARIABLES>>;

/** `voices` names a species' voice at this provider; "{species}" in a voice stands for the species' slug. */
export type SpeechEndpoint = {
  kind: "elevenlabs" | "openai";
  baseUrl: string;
  apiKey: string;
  model: string;
  voice: string;
  voices: Readonly<Record<string, string>>;
};

export type TranscriptionEndpoint = { baseUrl: string; apiKey: string; model: string };

export type SoundEnv = {
  speech: { endpoint: SpeechEndpoint | null; timeoutMs: number; microsPer1000Characters: number };
  transcription: { endpoint: TranscriptionEndpoint | null; timeoutMs: number; microsPerMinute: number };
  budget: { globalDayMicros: number; userDayMicros: number };
};

export function soundOf(env: Variables): SoundEnv {
  return {
    speech: {
      endpoint: speechEndpointOf(env),
      timeoutMs: env.TTS_TIMEOUT_MS,
      microsPer1000Characters: env.TTS_PRICE_MICROS,
    },
    transcription: {
      endpoint:
        env.STT_BASE_URL === undefined
          ? null
          : { baseUrl: env.STT_BASE_URL, apiKey: env.STT_API_KEY ?? "none", model: env.STT_MODEL },
      timeoutMs: env.STT_TIMEOUT_MS,
      microsPerMinute: env.STT_PRICE_MICROS,
    },
    budget: { globalDayMicros: env.TTS_BUDGET_DAY_MICROS, userDayMicros: env.TTS_BUDGET_USER_DAY_MICROS },
  };
}

/** ElevenLabs with its key, else whatever speaks OpenAI's protocol at an address, else nobody. */
function speechEndpointOf(env: Variables): SpeechEndpoint | null {
  const own = voicesOf(env.TTS_VOICES);
  if (env.ELEVENLABS_API_KEY !== undefined) {
    return {
      kind: "elevenlabs",
      baseUrl: env.ELEVENLABS_BASE_URL,
      apiKey: env.ELEVENLABS_API_KEY,
      model: env.ELEVENLABS_MODEL,
      voice: ELEVENLABS_VOICE,
      voices: { ...ELEVENLABS_VOICES, ...own },
    };
  }
  if (env.TTS_BASE_URL === undefined) return null;
  const { TTS_BASE_URL: baseUrl, TTS_API_KEY: apiKey = "none", TTS_MODEL: model, TTS_VOICE: voice } = env;
  return { kind: "openai", baseUrl, apiKey, model, voice, voices: own };
}

function voicesOf(pairs: string | undefined): Record<string, string> {
  const entries = (pairs ?? "").split(",").flatMap((pair) => {
    const [species, voice] = pair.split("=").map((part) => part.trim());
    return species === undefined || voice === undefined ? [] : [[species, voice] as const];
  });
  return Object.fromEntries(entries);
}

/** Voices that every account of ElevenLabs has. */
const [RACHEL, SARAH, ANTONI, ADAM] = [
  "21m00Tcm4TlvDq8ikWAM",
  "EXAVITQu4vr4xnSDxMaL",
  "ErXwobaYiN019PkySvjV",
  "pNInz6obpgDQGcFmaJgB",
] as const;

const ELEVENLABS_VOICE = RACHEL;

const ELEVENLABS_VOICES: Readonly<Record<string, string>> = {
  mossling: ANTONI,
  radikin: SARAH,
  dewbell: RACHEL,
  thistlewick: ANTONI,
  pufftail: SARAH,
  nibbin: SARAH,
  glimmoth: RACHEL,
  splashkin: ANTONI,
  potkin: ANTONI,
  cobblet: ADAM,
  kilnling: ADAM,
  driftle: RACHEL,
  tockling: ADAM,
  cometkin: SARAH,
};
