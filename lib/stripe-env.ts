// Whether premium can be bought, from environment variables. Off unless every key is set: redeem codes and an operator's grant
// work without it.

import { z } from "zod";

const text = z.string().trim();
const PREMIUM_DAYS_MAX = 3_660;

export const STRIPE_SHAPE = {
  STRIPE_SECRET_KEY: text.optional(),
  STRIPE_WEBHOOK_SECRET: text.optional(),
  STRIPE_PRICE_ID: text.optional(),
  STRIPE_API_URL: z.url().default("https://api.stripe.com"),
  PREMIUM_DAYS: z.coerce.number().int().min(1).max(PREMIUM_DAYS_MAX).default(30),
};

const KEYS = ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "STRIPE_PRICE_ID"] as const;
const SCHEMA = z.object(STRIPE_SHAPE);

type Source = Readonly<Record<string, string | undefined>>;

export type StripeSettings = {
  secretKey: string;
  webhookSecret: string;
  /** A one-time price: nothing renews by itself. */
  priceId: string;
  apiUrl: string;
  /** How long one payment lasts. */
  days: number;
};

/** Null where nothing can be bought: a key is missing, or a setting cannot be used. */
export function stripeFrom(source: Source): StripeSettings | null {
  const parsed = SCHEMA.safeParse(pickSet(source));
  if (!parsed.success) return null;
  const { STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET, STRIPE_PRICE_ID, STRIPE_API_URL, PREMIUM_DAYS } = parsed.data;
  if (STRIPE_SECRET_KEY === undefined || STRIPE_WEBHOOK_SECRET === undefined || STRIPE_PRICE_ID === undefined)
    return null;
  return {
    secretKey: STRIPE_SECRET_KEY,
    webhookSecret: STRIPE_WEBHOOK_SECRET,
    priceId: STRIPE_PRICE_ID,
    apiUrl: STRIPE_API_URL,
    days: PREMIUM_DAYS,
  };
}

/** Half a set of keys is a mistake; none is a choice. */
export function stripeProblems(source: Source): string[] {
  const set = pickSet(source);
  const missing = KEYS.filter((name) => set[name] === undefined);
  if (missing.length === 0 || missing.length === KEYS.length) return [];
  return missing.map((name) => `${name} is missing: premium cannot be bought until all three keys of Stripe are set.`);
}

function pickSet(source: Source): Record<string, string> {
  const set: Record<string, string> = {};
  for (const name of Object.keys(STRIPE_SHAPE)) {
    const value = source[name]?.trim() ?? "";
    if (value !== "") set[name] = value;
  }
  return set;
}
