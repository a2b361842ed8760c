// Permits: the human check asked for, its proof exchanged once, and each send taking one use in its own transaction.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import { CHALLENGE_LIFETIME_MS, PERMIT } from "../../lib/permit-limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aClientId, aGuest, aHome, anAccount, aPermit, aProof } from "../builders";
import type { Home } from "../builders";
import { codeOf } from "../error-codes";
import { startFakeTurnstile } from "../fakes/turnstile";
import type { FakeTurnstile } from "../fakes/turnstile";

let backend: Backend;
let home: Home;
beforeEach(async () => {
  backend = await openBackend();
  home = await aHome(backend);
});
afterEach(async () => await backend.close());

async function sendWith(permitId: Id<"permits">, text = "hello", clientId = aClientId()) {
  const { conversationId, person } = home;
  return await person.mutation(api.messages.send, { conversationId, text, clientId, permitId });
}

async function ownTexts(): Promise<string[]> {
  return (await backend.rows("messages")).filter(({ author }) => author.kind === "user").map(({ text }) => text);
}

describe("a permit", () => {
  test("S4-09: it holds its owner, the uses left, when it ends, when it was made, and its scope", async () => {
    await aPermit(home.person);

    const [permit] = await backend.rows("permits");

    const viewer = await home.person.query(api.users.viewer, {});
    expect(permit).toMatchObject({
      userId: viewer?.userId,
      usesLeft: 5,
      expiresAt: backend.clock.now() + 120_000,
      createdAt: backend.clock.now(),
      scope: "chat_send",
    });
  });

  test("S4-34: it is good for 5 uses and 2 minutes, with premium for 50 uses and 10 minutes", async () => {
    const account = await anAccount(backend, "maya@example.org");
    await backend.internal(internal.operator.grantPremium, { email: "maya@example.org", days: 1 });

    await aPermit(home.person);
    await aPermit(account);

    const terms = (await backend.rows("permits")).map((one) => [one.usesLeft, one.expiresAt - one.createdAt]);
    expect(terms).toEqual([
      [5, 2 * 60_000],
      [50, 10 * 60_000],
    ]);
  });

  test("S4-13: a send takes one use and stores the message, and a send that is refused takes none", async () => {
    const permitId = await aPermit(home.person);

    await sendWith(permitId);
    const refused = await codeOf(sendWith(permitId, "  "));

    expect(refused).toBe("message_empty");
    expect((await backend.rows("permits")).map(({ usesLeft }) => usesLeft)).toEqual([4]);
    expect(await ownTexts()).toEqual(["hello"]);
  });

  test("S4-13: the same client id twice takes one use, also when the permit is spent by then", async () => {
    const permitId = await aPermit(home.person);
    const clientId = aClientId();

    const first = await sendWith(permitId, "hello", clientId);
    backend.clock.advance(PERMIT.free.lifetimeMs);
    const again = await sendWith(permitId, "hello", clientId);

    expect(again).toEqual(first);
    expect((await backend.rows("permits"))[0]?.usesLeft).toBe(4);
  });

  test("S4-35: after five sends it is spent", async () => {
    const permitId = await aPermit(home.person);
    for (let count = 1; count <= 5; count += 1) await sendWith(permitId, `text ${count}`);

    const sixth = await codeOf(sendWith(permitId, "text 6"));

    expect(sixth).toBe("permit_spent");
    expect(await ownTexts()).toHaveLength(5);
  });

  test("S4-35: of two sends at once with one use left exactly one is stored", async () => {
    const permitId = await aPermit(home.person);
    for (let count = 1; count <= 4; count += 1) await sendWith(permitId, `text ${count}`);

    const codes = await Promise.all([codeOf(sendWith(permitId, "left")), codeOf(sendWith(permitId, "right"))]);

    expect(codes.sort()).toEqual(["no error", "permit_spent"]);
    expect(await ownTexts()).toHaveLength(5);
  });

  test("S4-35: it works until its last millisecond and is expired after it", async () => {
    const permitId = await aPermit(home.person);

    backend.clock.advance(PERMIT.free.lifetimeMs - 1);
    const inTime = await codeOf(sendWith(permitId));
    backend.clock.advance(1);
    const late = await codeOf(sendWith(permitId));

    expect([inTime, late]).toEqual(["no error", "permit_expired"]);
  });

  test("S4-35: somebody else's is as good as none, and keeps its uses", async () => {
    const theirs = await aPermit(await aGuest(backend));

    const code = await codeOf(sendWith(theirs));

    expect(code).toBe("permit_invalid");
    expect((await backend.rows("permits"))[0]?.usesLeft).toBe(5);
    expect(await ownTexts()).toEqual([]);
  });

  test("S4-35: one for something else is refused", async () => {
    const forCodes = await aPermit(home.person, "redeem_code");

    const code = await codeOf(sendWith(forCodes));

    expect(code).toBe("permit_invalid");
  });

  test("S4-35: what ran out is removed by the timetable, a permit that is good stays, and a send removes nothing", async () => {
    const old = await aPermit(home.person);
    backend.clock.advance(CHALLENGE_LIFETIME_MS + 120_000);
    const fresh = await aPermit(home.person);
    await sendWith(fresh);
    const before = (await backend.rows("permits")).map(({ _id }) => _id);

    await backend.internal(internal.jobs.permits.sweep, {});

    expect(before).toEqual([old, fresh]);
    expect((await backend.rows("permits")).map(({ _id }) => _id)).toEqual([fresh]);
    expect(await backend.rows("spentProofs")).toHaveLength(1);
    expect(await codeOf(sendWith(old))).toBe("permit_invalid");
  });
});

describe("the self-hosted check", () => {
  async function issue(proof: Awaited<ReturnType<typeof aProof>>, person = home.person) {
    return await person.action(api.permits.issue, { scope: "chat_send", proof });
  }

  test("S4-02: a solved puzzle is exchanged for a permit", async () => {
    const permit = await issue(await aProof(home.person));

    expect(permit).toMatchObject({ usesLeft: 5, lifetimeMs: 120_000, expiresAt: backend.clock.now() + 120_000 });
  });

  test("S4-35: the same proof again is a replay", async () => {
    const proof = await aProof(home.person);

    const codes = [await codeOf(issue(proof)), await codeOf(issue(proof))];

    expect(codes).toEqual(["no error", "check_spent"]);
  });

  test("S4-35: the same proof twice at once is one permit", async () => {
    const proof = await aProof(home.person);

    const codes = await Promise.all([codeOf(issue(proof)), codeOf(issue(proof))]);

    expect(codes.sort()).toEqual(["check_spent", "no error"]);
    expect(await backend.rows("permits")).toHaveLength(1);
  });

  test("S4-35: a proof counts only for the person who was asked", async () => {
    const proof = await aProof(home.person);

    expect(await codeOf(issue(proof, await aGuest(backend)))).toBe("check_failed");
  });

  test("S4-35: a puzzle that is too old is refused as expired, and cannot be made younger", async () => {
    const proof = await aProof(home.person);
    backend.clock.advance(CHALLENGE_LIFETIME_MS + 2_000);
    const parameters = { ...proof.puzzle.parameters, expiresAt: proof.puzzle.parameters.expiresAt + 3600 };

    const codes = [
      await codeOf(issue(proof)),
      await codeOf(issue({ ...proof, puzzle: { ...proof.puzzle, parameters } })),
    ];

    expect(codes).toEqual(["check_expired", "check_failed"]);
  });

  test("S4-02: a wrong answer, an easier puzzle and a puzzle of somebody else's making are refused", async () => {
    const proof = await aProof(home.person);
    const { puzzle, solution } = proof;
    const wrong = { ...proof, solution: { ...solution, derivedKey: "00".repeat(32) } };
    const noKey = { ...proof, solution: { ...solution, derivedKey: "" } };
    const easier = { ...proof, puzzle: { ...puzzle, parameters: { ...puzzle.parameters, cost: 1 } } };
    const unsigned = { ...proof, puzzle: { ...puzzle, signature: "0".repeat(64) } };

    const codes = [];
    for (const one of [wrong, noKey, easier, unsigned]) codes.push(await codeOf(issue(one)));

    expect(codes).toEqual(["check_failed", "check_failed", "check_failed", "check_failed"]);
    expect(await backend.rows("permits")).toEqual([]);
  });

  test("asking for puzzles without end is refused with the time to wait", async () => {
    const codes = [];
    for (let count = 0; count < 13; count += 1) {
      codes.push(await codeOf(home.person.mutation(api.permits.challenge, {})));
    }

    expect(codes.at(-2)).toBe("no error");
    expect(codes.at(-1)).toBe("rate_limited");
  });

  test("S4-35: wrong answers without end are refused with the time to wait, before anybody looks at them", async () => {
    const proof = await aProof(home.person);
    const wrong = { ...proof, solution: { ...proof.solution, derivedKey: "00".repeat(32) } };

    const codes = [];
    for (let count = 0; count < 13; count += 1) codes.push(await codeOf(issue(wrong)));

    expect(codes.at(-2)).toBe("check_failed");
    expect(codes.at(-1)).toBe("rate_limited");
  });

  test("without any key nobody gets a permit, and the operator is told why", async () => {
    await backend.close();
    backend = await openBackend({ env: { ALTCHA_HMAC_KEY: "" } });

    const code = await codeOf((await aGuest(backend)).mutation(api.permits.challenge, {}));

    expect(code).toBe("check_unavailable");
    const problems = await backend.internal(internal.operator.environment, {});
    expect(problems.join(" ")).toContain("ALTCHA_HMAC_KEY is missing");
  });
});

describe("Turnstile", () => {
  let turnstile: FakeTurnstile;
  beforeAll(async () => {
    turnstile = await startFakeTurnstile();
  });
  afterAll(async () => await turnstile.close());
  beforeEach(async () => {
    turnstile.reset();
    await reopen({});
  });

  async function reopen(env: Record<string, string>): Promise<void> {
    await backend.close();
    backend = await openBackend({
      env: {
        NEXT_PUBLIC_TURNSTILE_SITE_KEY: "site-key",
        TURNSTILE_SECRET_KEY: "secret-key",
        TURNSTILE_VERIFY_URL: turnstile.url,
        ...env,
      },
    });
    home = await aHome(backend);
  }

  async function issue(token: string) {
    return await home.person.action(api.permits.issue, { scope: "chat_send", proof: { kind: "turnstile", token } });
  }

  test("S4-02: where its keys are set it is asked for, and a token it calls good becomes a permit", async () => {
    const asked = await home.person.mutation(api.permits.challenge, {});
    const { permitId } = await issue("good token");

    const sent = await codeOf(sendWith(permitId));

    expect(asked).toEqual({ kind: "turnstile", siteKey: "site-key" });
    expect(sent).toBe("no error");
    expect(turnstile.requests).toEqual([{ secret: "secret-key", response: "good token" }]);
  });

  test.each([
    ["a token it refuses", { success: false, "error-codes": ["invalid-input-response"] }, "check_failed"],
    ["a token it has seen", { success: false, "error-codes": ["timeout-or-duplicate"] }, "check_expired"],
    ["our own wrong key", { success: false, "error-codes": ["invalid-input-secret"] }, "check_unavailable"],
    ["its own trouble", { success: false, "error-codes": ["internal-error"] }, "check_unavailable"],
    ["an answer that is none", "<html>busy</html>", "check_unavailable"],
  ])("S4-02: %s gives no permit", async (_, answer, expected) => {
    turnstile.answer(answer);

    const code = await codeOf(issue("a token"));

    expect(code).toBe(expected);
    expect(await backend.rows("permits")).toEqual([]);
  });

  test("S4-02: when it cannot be reached nobody is called a robot", async () => {
    turnstile.answer(null);

    expect(await codeOf(issue("a token"))).toBe("check_unavailable");
  });

  test("S4-35: a token counts once, even if it were called good twice", async () => {
    const codes = [await codeOf(issue("good token")), await codeOf(issue("good token"))];

    expect(codes).toEqual(["no error", "check_spent"]);
  });

  test("S4-02: a token of another site is refused where the host name is set", async () => {
    await reopen({ TURNSTILE_HOSTNAME: "chatlings.example" });
    turnstile.answer({ success: true, hostname: "elsewhere.example" });
    const elsewhere = await codeOf(issue("a token"));
    turnstile.answer({ success: true, hostname: "chatlings.example" });

    const here = await codeOf(issue("another token"));

    expect([elsewhere, here]).toEqual(["check_failed", "no error"]);
  });

  test("S4-35: a puzzle is no proof here, and a token longer than any is not even asked about", async () => {
    const long = await codeOf(issue("x".repeat(2049)));
    await reopen({ NEXT_PUBLIC_TURNSTILE_SITE_KEY: "" });
    const puzzle = await aProof(home.person);
    await reopen({});

    const wrongKind = await codeOf(home.person.action(api.permits.issue, { scope: "chat_send", proof: puzzle }));

    expect([long, wrongKind]).toEqual(["check_failed", "check_expired"]);
    expect(turnstile.requests).toEqual([]);
  });
});
