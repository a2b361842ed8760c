// Which human check guards writing, from environment variables. Read on its own: a mistyped setting of something else must
// not decide who may write.

import { z } from "zod";

const text = z.string().trim();

/** PBKDF2 rounds that a browser tries on average, in thousands: about half a second of one core of a laptop. */
const COST_DEFAULT = 400;

export const HUMAN_CHECK_SHAPE = {
  TURNSTILE_SECRET_KEY: text.optional(),
  NEXT_PUBLIC_TURNSTILE_SITE_KEY: text.optional(),
  TURNSTILE_VERIFY_URL: z.url().default("https://challenges.cloudflare.com/turnstile/v0/siteverify"),
  TURNSTILE_HOSTNAME: text.optional(),
  ALTCHA_HMAC_KEY: text.optional(),
  ALTCHA_COST: z.coerce.number().int().min(1).max(100_000).default(COST_DEFAULT),
};

type Source = Readonly<Record<string, string | undefined>>;

export type TurnstileSettings = { siteKey: string; secretKey: string; verifyUrl: string; hostname: string | null };

export type HumanCheck =
  | { kind: "turnstile"; turnstile: TurnstileSettings }
  | { kind: "altcha"; hmacKey: string; cost: number }
  | { kind: "none" };

/** Turnstile where both of its keys are set, otherwise the self-hosted check. "none" means that nobody can write. */
export function humanCheckFrom(source: Source): HumanCheck {
  const siteKey = setValue(source, "NEXT_PUBLIC_TURNSTILE_SITE_KEY");
  const secretKey = setValue(source, "TURNSTILE_SECRET_KEY");
  if (siteKey !== null && secretKey !== null) {
    const verifyUrl = usable("TURNSTILE_VERIFY_URL", source);
    return {
      kind: "turnstile",
      turnstile: { siteKey, secretKey, verifyUrl, hostname: setValue(source, "TURNSTILE_HOSTNAME") },
    };
  }
  const hmacKey = setValue(source, "ALTCHA_HMAC_KEY");
  return hmacKey === null ? { kind: "none" } : { kind: "altcha", hmacKey, cost: usable("ALTCHA_COST", source) };
}

/** What is wrong, one sentence each, every sentence naming its variable. */
export function humanCheckProblems(source: Source): string[] {
  const siteKey = setValue(source, "NEXT_PUBLIC_TURNSTILE_SITE_KEY");
  const secretKey = setValue(source, "TURNSTILE_SECRET_KEY");
  const problems: string[] = [];
  if ((siteKey === null) !== (secretKey === null)) {
    const missing = siteKey === null ? "NEXT_PUBLIC_TURNSTILE_SITE_KEY" : "TURNSTILE_SECRET_KEY";
    problems.push(`${missing} is missing: Turnstile needs both of its keys, so the self-hosted check is used instead.`);
  }
  if (humanCheckFrom(source).kind === "none") {
    problems.push("ALTCHA_HMAC_KEY is missing: nobody can send a message without it. See .env.example.");
  }
  return problems;
}

/** The value if it can be used, else the default: the problem is reported by its name elsewhere. */
function usable<Name extends "TURNSTILE_VERIFY_URL" | "ALTCHA_COST">(
  name: Name,
  source: Source,
): z.output<(typeof HUMAN_CHECK_SHAPE)[Name]> {
  const schema = HUMAN_CHECK_SHAPE[name];
  const parsed = schema.safeParse(setValue(source, name) ?? undefined);
  // Both schemas have a default, so undefined always parses, and each gives the output of its own name.
  return (parsed.success ? parsed.data : schema.parse(undefined)) as z.output<(typeof HUMAN_CHECK_SHAPE)[Name]>;
}

/** Null when it is missing or empty: an empty line of an .env file switches a setting off. */
function setValue(source: Source, name: string): string | null {
  const value = source[name]?.trim() ?? "";
  return value === "" ? null : value;
}
