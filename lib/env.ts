// Server settings from environment variables, checked once per use. Whatever is wrong names its variable, so nobody
// has to guess. `.env.example` lists them all.

import { z } from "zod";
import { stripeProblems, STRIPE_SHAPE } from "./stripe-env";
import { HUMAN_CHECK_SHAPE, humanCheckProblems } from "./human-check-env";
import { LOG_LEVELS } from "./log";
import type { LogThreshold } from "./log";
import { SOUND_VARIABLES, soundOf, type SoundEnv } from "./sound-env";
import { STORAGE_SHAPE, storageProblems } from "./storage-env";

const DOLLAR_MICROS = 1_000_000;

const text = z.string().trim();
const whole = z.coerce.number().int().nonnegative();

const SCHEMA = z.object({
  LLM_BASE_URL_PRIMARY: z.url().default("https://api.deepseek.com"),
  LLM_API_KEY_PRIMARY: text.optional(),
  LLM_MODEL_PRIMARY: text.default("deepseek-chat"),
  LLM_BASE_URL_FALLBACK: z.url().default("https://api.together.xyz/v1"),
  LLM_API_KEY_FALLBACK: text.optional(),
  LLM_MODEL_FALLBACK: text.default("meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo"),
  LLM_TIMEOUT_MS: whole.default(30_000),
  LLM_MAX_TOKENS: whole.default(2048),
  LLM_TEMPERATURE: z.coerce.number().min(0).max(2).default(0.7),
  LLM_TOP_P: z.coerce.number().min(0).max(1).default(0.9),
  LLM_FREQUENCY_PENALTY: z.coerce.number().min(-2).max(2).default(0.1),
  LLM_PRESENCE_PENALTY: z.coerce.number().min(-2).max(2).default(0.1),
  LLM_PRICE_IN_MICROS: whole.default(300),
  LLM_PRICE_OUT_MICROS: whole.default(1200),
  LLM_BUDGET_DAY_MICROS: whole.default(5 * DOLLAR_MICROS),
  LLM_BUDGET_USER_DAY_MICROS: whole.default(DOLLAR_MICROS / 4),
  TEXT_AT_ZERO: z.enum(["template", "stop"]).default("template"),
  FREE_REFILL_PER_DAY: whole.default(0),
  REPLY_PACE_MS: whole.default(80),
  GENERATION_PAGE_PAUSE_MS: whole.default(0),
  LOG_LEVEL: z.enum(["silent", ...LOG_LEVELS]).default("info"),
  ...SOUND_VARIABLES,
  ...HUMAN_CHECK_SHAPE,
  ...STRIPE_SHAPE,
  ...STORAGE_SHAPE,
});

/** Names of every variable that functions read, beside the keys of sign-in: what a local start hands on to the engine. */
export const FUNCTION_VARIABLES: readonly string[] = [
  ...Object.keys(SCHEMA.shape),
  "AUTH_LOG_LEVEL", // read by the sign-in library itself
];

type Source = Readonly<Record<string, string | undefined>>;

export type LlmEndpoint = { brain: "primary" | "fallback"; baseUrl: string; apiKey: string; model: string };

export type Sampling = {
  max_tokens: number;
  temperature: number;
  top_p: number;
  frequency_penalty: number;
  presence_penalty: number;
};

export type BackendEnv = {
  /** In the order they are asked; empty when no key is set. */
  endpoints: LlmEndpoint[];
  timeoutMs: number;
  sampling: Sampling;
  price: { inMicros: number; outMicros: number };
  budget: { globalDayMicros: number; userDayMicros: number };
  textAtZero: "template" | "stop";
  /** Free texts that each conversation gets back a day, up to what it began with. */
  freeRefillPerDay: number;
  /** Milliseconds between two steps of a line the built-in brain says; 0 says it at once. */
  replyPaceMs: number;
  /** Milliseconds between two pages of a generation run: what a small deployment leaves to its people. */
  pagePauseMs: number;
  sound: SoundEnv;
  logThreshold: LogThreshold;
};

/** Settings of the backend functions. Everything has a default: with nothing set, the template brain answers. */
export function parseBackendEnv(source: Source): BackendEnv {
  const parsed = SCHEMA.safeParse(pickSet(source));
  if (!parsed.success) throw new Error(describe(parsed.error));
  const env = parsed.data;
  const primary = endpoint("primary", env.LLM_BASE_URL_PRIMARY, env.LLM_API_KEY_PRIMARY, env.LLM_MODEL_PRIMARY);
  const fallback = endpoint("fallback", env.LLM_BASE_URL_FALLBACK, env.LLM_API_KEY_FALLBACK, env.LLM_MODEL_FALLBACK);
  return {
    endpoints: [...primary, ...fallback],
    timeoutMs: env.LLM_TIMEOUT_MS,
    sampling: {
      max_tokens: env.LLM_MAX_TOKENS,
      temperature: env.LLM_TEMPERATURE,
      top_p: env.LLM_TOP_P,
      frequency_penalty: env.LLM_FREQUENCY_PENALTY,
      presence_penalty: env.LLM_PRESENCE_PENALTY,
    },
    price: { inMicros: env.LLM_PRICE_IN_MICROS, outMicros: env.LLM_PRICE_OUT_MICROS },
    budget: { globalDayMicros: env.LLM_BUDGET_DAY_MICROS, userDayMicros: env.LLM_BUDGET_USER_DAY_MICROS },
    textAtZero: env.TEXT_AT_ZERO,
    freeRefillPerDay: env.FREE_REFILL_PER_DAY,
    replyPaceMs: env.REPLY_PACE_MS,
    pagePauseMs: env.GENERATION_PAGE_PAUSE_MS,
    sound: soundOf(env),
    logThreshold: env.LOG_LEVEL,
  };
}

/** Without these nobody can sign in. `npm run dev` and `npm start` make them; a cloud deployment sets them by hand. */
const REQUIRED_FOR_SIGN_IN = ["CONVEX_SITE_URL", "JWT_PRIVATE_KEY", "JWKS", "SITE_URL"] as const;

/** What is wrong with the environment, one sentence each, every sentence naming its variable. Empty is good. */
export function environmentProblems(source: Source): string[] {
  const missing = REQUIRED_FOR_SIGN_IN.filter((name) => (source[name] ?? "") === "");
  const signIn = missing.map((name) => `${name} is missing: nobody can sign in without it. See .env.example.`);
  const problems = [...signIn, ...humanCheckProblems(source), ...stripeProblems(source), ...storageProblems(source)];
  const parsed = SCHEMA.safeParse(pickSet(source));
  return parsed.success ? problems : [...problems, describe(parsed.error)];
}

/** One required variable, or an error that names it. */
export function requireEnv(name: string, source: Source = process.env): string {
  const value = source[name] ?? "";
  if (value === "") throw new Error(`${name} is missing. See .env.example for what it is.`);
  return value;
}

/** Only the names we know, and an empty value means "not set": that is how a line of an .env file is switched off. */
function pickSet(source: Source): Record<string, string> {
  const set: Record<string, string> = {};
  for (const name of Object.keys(SCHEMA.shape)) {
    const value = source[name];
    if (value !== undefined && value.trim() !== "") set[name] = value;
  }
  return set;
}

function endpoint(
  brain: LlmEndpoint["brain"],
  baseUrl: string,
  apiKey: string | undefined,
  model: string,
): LlmEndpoint[] {
  return apiKey === undefined ? [] : [{ brain, baseUrl, apiKey, model }];
}

/** Names and reasons, never values: a key must not end up in a log. */
function describe(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join(".")} is not usable: ${issue.message}.`).join(" ");
}
