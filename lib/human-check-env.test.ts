// Which human check is asked for: both keys of Turnstile, else our own, else nobody writes and the operator is told.

import { expect, test } from "vitest";
import { environmentProblems } from "./env";
import { humanCheckFrom, humanCheckProblems } from "./human-check-env";
import { PERMIT } from "./permit-limits";

const BOTH = { NEXT_PUBLIC_TURNSTILE_SITE_KEY: "site", TURNSTILE_SECRET_KEY: "secret" };

test("S4-02: Turnstile is used where both of its keys are set, at Cloudflare's address", () => {
  expect(humanCheckFrom({ ...BOTH, ALTCHA_HMAC_KEY: "key" })).toEqual({
    kind: "turnstile",
    turnstile: {
      siteKey: "site",
      secretKey: "secret",
      verifyUrl: "https://challenges.cloudflare.com/turnstile/v0/siteverify",
      hostname: null,
    },
  });
});

test.each(["NEXT_PUBLIC_TURNSTILE_SITE_KEY", "TURNSTILE_SECRET_KEY"])(
  "S4-02: without %s the self-hosted check is used, and the operator is told",
  (missing) => {
    const env = { ...BOTH, ALTCHA_HMAC_KEY: "key", [missing]: " " };

    expect(humanCheckFrom(env)).toEqual({ kind: "altcha", hmacKey: "key", cost: 400 });
    expect(humanCheckProblems(env)).toEqual([expect.stringContaining(`${missing} is missing`)]);
  },
);

test("S4-02: without any key there is no check, and the problem names the variable", () => {
  expect(humanCheckFrom({})).toEqual({ kind: "none" });
  expect(environmentProblems({}).join(" ")).toContain("ALTCHA_HMAC_KEY is missing");
});

test("a cost that cannot be used is the default, and its problem is named", () => {
  const env = { ALTCHA_HMAC_KEY: "key", ALTCHA_COST: "much" };

  expect(humanCheckFrom(env)).toEqual({ kind: "altcha", hmacKey: "key", cost: 400 });
  expect(environmentProblems(env).join(" ")).toContain("ALTCHA_COST is not usable");
});

test("S4-34: a permit is 5 uses in 2 minutes, with premium 50 uses in 10 minutes", () => {
  expect(PERMIT).toEqual({
    free: { uses: 5, lifetimeMs: 120_000 },
    premium: { uses: 50, lifetimeMs: 600_000 },
  });
});
