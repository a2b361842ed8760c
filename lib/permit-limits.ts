// What a permit to write allows, and how long a proof of being human counts. The seed of the product fixes these numbers.

/** Uses and lifetime of one permit, without and with premium. */
export const PERMIT = {
  free: { uses: 5, lifetimeMs: 2 * 60_000 },
  premium: { uses: 50, lifetimeMs: 10 * 60_000 },
} as const;

/** How long a challenge may take to be solved: a slow phone needs seconds, a person who was away asks for another. */
export const CHALLENGE_LIFETIME_MS = 5 * 60_000;

/** Characters of a Turnstile token; Cloudflare promises no more than 2048. */
export const TURNSTILE_TOKEN_CHARS_MAX = 2048;

/** A permit with less time left than this is renewed before it is used: the send has to arrive in time. */
export const PERMIT_RENEWAL_MARGIN_MS = 10_000;

/** Renewals in a row while nobody writes. An open tab that is left alone stops asking after this many. */
export const PERMIT_RENEWALS_UNUSED_MAX = 5;
