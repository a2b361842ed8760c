// Premium: an operator's grant, redeem codes, and payments that Stripe tells about. Each counts once.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Redeemed } from "../../convex/model/premium";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, aHome, anAccount, aPermit, GOOD_PASSWORD, personOf } from "../builders";
import type { Person } from "../builders";
import { codeOf } from "../error-codes";
import { aStripeEvent, startFakeStripe, stripeSignature, STRIPE_KEYS } from "../fakes/stripe";
import type { FakeStripe } from "../fakes/stripe";

const DAY_MS = 24 * 3_600_000;

let backend: Backend;
let person: Person;
beforeEach(async () => {
  backend = await openBackend();
  person = await aGuest(backend);
});
afterEach(async () => await backend.close());

async function until(who = person): Promise<number | null> {
  return (await who.query(api.premium.mine, {})).until;
}

async function aCode(terms: { days?: number; uses?: number; validDays?: number } = {}): Promise<string> {
  return await backend.internal(internal.operator.createRedeemCode, { days: 30, uses: 1, note: "a test", ...terms });
}

async function redeem(code: string, who = person): Promise<Redeemed> {
  const permitId = await aPermit(who, "redeem_code");
  return await who.mutation(api.premium.redeem, { code, permitId });
}

describe("a redeem code", () => {
  test("C-46: it gives its days at once, and the open chat shows it", async () => {
    const home = await aHome(backend, person);
    const code = await aCode();

    const redeemed = await redeem(code);

    const ends = backend.clock.now() + 30 * DAY_MS;
    expect(redeemed).toEqual({ kind: "redeemed", until: ends });
    expect(await until()).toBe(ends);
    const chat = await person.query(api.conversations.open, { conversationId: home.conversationId });
    expect(chat?.premium).toBe(true);
  });

  test("C-46: it is taken however it is typed, and is stored nowhere", async () => {
    const code = await aCode();

    const redeemed = await redeem(` ${code.toLowerCase().replaceAll("-", " ")} `);

    expect(redeemed.kind).toBe("redeemed");
    const stored = JSON.stringify([await backend.rows("redeemCodes"), await backend.rows("redemptions")]);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replaceAll("-", ""));
  });

  test("C-46: the same person again gets nothing more from it, also when both tries arrive at once", async () => {
    const code = await aCode({ uses: 5 });
    await aPermit(person, "redeem_code");

    const answers = await Promise.all([redeem(code), redeem(code)]);
    const later = await redeem(code);

    expect(answers.map(({ kind }) => kind).sort()).toEqual(["already", "redeemed"]);
    expect(later.kind).toBe("already");
    expect(await until()).toBe(backend.clock.now() + 30 * DAY_MS);
    expect((await backend.rows("redeemCodes"))[0]?.usesLeft).toBe(4);
  });

  test("C-46: for one person it works for the first of two at once, and for nobody after", async () => {
    const code = await aCode();
    const others = [await aGuest(backend), await aGuest(backend)] as const;

    const answers = await Promise.all([redeem(code, others[0]), redeem(code, others[1])]);

    expect(answers.map(({ kind }) => kind).sort()).toEqual(["redeemed", "used_up"]);
    expect(await redeem(code)).toEqual({ kind: "used_up" });
  });

  test("C-46: days add up with what is left", async () => {
    await redeem(await aCode({ days: 10 }));
    backend.clock.advance(4 * DAY_MS);

    await redeem(await aCode({ days: 10 }));

    expect(await until()).toBe(backend.clock.now() + 16 * DAY_MS);
  });

  test("C-46: it ends when it was said to, and premium ends by itself", async () => {
    const code = await aCode({ validDays: 2 });
    await redeem(await aCode({ days: 1 }));
    backend.clock.advance(2 * DAY_MS);

    expect(await redeem(code)).toEqual({ kind: "expired" });
    expect(await until()).toBeNull();
  });

  test("C-46: guesses are counted although they fail: the sixth in a minute has to wait", async () => {
    const permitId = await aPermit(person, "redeem_code");
    const guess = async () => await person.mutation(api.premium.redeem, { code: "00000-00000-00000-00000", permitId });
    const kinds = [];
    for (let count = 0; count < 5; count += 1) kinds.push((await guess()).kind);

    const sixth = await codeOf(guess());

    expect(new Set(kinds)).toEqual(new Set(["unknown"]));
    expect(sixth).toBe("rate_limited");
  });

  test.each(["", "hello", "x".repeat(100_000), "'; drop table"])("C-46: %j is no code, and no error", async (code) => {
    expect(await redeem(code)).toEqual({ kind: "unknown" });
  });

  test("S4-35: a permit to chat does not redeem", async () => {
    const permitId = await aPermit(person, "chat_send");

    expect(await codeOf(person.mutation(api.premium.redeem, { code: await aCode(), permitId }))).toBe("permit_invalid");
  });

  test("C-46: a guest who used it and then signs in to an account cannot use it there again", async () => {
    const code = await aCode({ uses: 2 });
    await anAccount(backend, "maya@example.org");
    await redeem(code);
    const params = { flow: "signIn", email: "maya@example.org", password: GOOD_PASSWORD };
    const maya = personOf(backend, await person.action(api.auth.signIn, { provider: "password", params }));
    await backend.finishScheduled();

    const again = await redeem(code, maya);

    expect(again.kind).toBe("already");
    expect(await until(maya)).toBe(backend.clock.now() + 30 * DAY_MS);
  });

  test.each([{ days: 0 }, { days: 1.5 }, { days: 4_000 }, { uses: 0 }, { uses: 1_000_000 }, { validDays: -1 }])(
    "an operator cannot make one with %j",
    async (terms) => {
      expect(await codeOf(aCode(terms))).toBe("input_invalid");
    },
  );

  test("an operator sees what is left of each code", async () => {
    await redeem(await aCode({ uses: 3 }));

    const listed = await backend.internal(internal.operator.redeemCodes, {});

    expect(listed).toEqual([expect.objectContaining({ note: "a test", days: 30, usesMax: 3, usesLeft: 2 })]);
  });
});

describe("a payment", () => {
  let stripe: FakeStripe;
  beforeAll(async () => {
    stripe = await startFakeStripe();
  });
  afterAll(async () => await stripe.close());
  beforeEach(async () => {
    stripe.reset();
    await backend.close();
    backend = await openBackend({ env: { ...STRIPE_KEYS, STRIPE_API_URL: stripe.url, PREMIUM_DAYS: "31" } });
    person = await aGuest(backend);
  });

  async function tell(body: string, signature = stripeSignature(body, backend.clock.now())): Promise<number> {
    const headers = { "stripe-signature": signature, "content-type": "application/json" };
    return (await backend.request("/stripe/webhook", { method: "POST", body, headers })).status;
  }

  async function userId(): Promise<string> {
    return (await person.query(api.users.viewer, {}))?.userId ?? "nobody";
  }

  async function paid(overrides: object = {}): Promise<string> {
    const session = { id: "cs_1", client_reference_id: await userId(), payment_status: "paid" as const };
    return aStripeEvent("checkout.session.completed", { ...session, metadata: { days: "31" }, ...overrides });
  }

  test("C-46: the way to pay is one page of Stripe's, for this person and this price", async () => {
    const { url } = await person.action(api.premium.checkout, {});

    expect(url).toBe("https://checkout.stripe.example/1");
    expect(stripe.orders).toEqual([
      {
        mode: "payment",
        "line_items[0][price]": "price_premium",
        "line_items[0][quantity]": "1",
        client_reference_id: await userId(),
        "metadata[days]": "31",
        success_url: "http://127.0.0.1:3000/upgrade?paid=1",
        cancel_url: "http://127.0.0.1:3000/upgrade",
      },
    ]);
    expect(await person.query(api.premium.mine, {})).toEqual({ until: null, checkoutDays: 31 });
  });

  test("C-46: when Stripe refuses the person reads our words, and none of Stripe's", async () => {
    stripe.answerWith(402);

    expect(await codeOf(person.action(api.premium.checkout, {}))).toBe("checkout_unavailable");
  });

  test("C-46: news of a payment gives premium, once, however often it is told", async () => {
    const body = await paid();

    const statuses = [await tell(body), await tell(body)];
    statuses.push(...(await Promise.all([tell(body), tell(body)])));

    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(await until()).toBe(backend.clock.now() + 31 * DAY_MS);
    expect(await backend.rows("payments")).toEqual([
      expect.objectContaining({ sessionId: "cs_1", days: 31, amountTotal: 500, currency: "eur" }),
    ]);
  });

  test("C-46: a slow payment counts when the money is there", async () => {
    const waiting = await paid({ payment_status: "unpaid" });
    const arrived = (await paid()).replace("checkout.session.completed", "checkout.session.async_payment_succeeded");

    const first = await tell(waiting);
    const before = await until();
    const second = await tell(arrived);

    expect([first, before, second]).toEqual([200, null, 200]);
    expect(await until()).toBe(backend.clock.now() + 31 * DAY_MS);
  });

  test("C-46: forged, altered, old and unsigned news are refused", async () => {
    const body = await paid();
    const now = backend.clock.now();

    const statuses = [
      await tell(body, stripeSignature(body, now, "whsec_somebody_else")),
      await tell(body.replace("cs_1", "cs_2"), stripeSignature(body, now)),
      await tell(body, stripeSignature(body, now - 600_000)),
      await tell(body, ""),
    ];

    expect(statuses).toEqual([400, 400, 400, 400]);
    expect(await until()).toBeNull();
  });

  test("C-46: other news, and a payment that names nobody, change nothing", async () => {
    const statuses = [
      await tell(await paid().then((body) => body.replace("checkout.session.completed", "invoice.paid"))),
      await tell(await paid({ client_reference_id: null })),
      await tell(await paid({ client_reference_id: "nobody we know" })),
      await tell(await paid({ metadata: { days: "many" } })),
    ];

    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(await until()).toBeNull();
    expect(await backend.rows("payments")).toEqual([]);
  });

  test("C-46: a guest who paid and then signed in to an account has premium there", async () => {
    const body = await paid();
    await anAccount(backend, "maya@example.org");
    const params = { flow: "signIn", email: "maya@example.org", password: GOOD_PASSWORD };
    const maya = personOf(backend, await person.action(api.auth.signIn, { provider: "password", params }));

    await tell(body);

    expect(await until(maya)).toBe(backend.clock.now() + 31 * DAY_MS);
  });

  test("C-46: what a guest paid is on the books of the account they sign in to later", async () => {
    await tell(await paid());
    await anAccount(backend, "maya@example.org");
    const params = { flow: "signIn", email: "maya@example.org", password: GOOD_PASSWORD };
    await person.action(api.auth.signIn, { provider: "password", params });
    await backend.finishScheduled();

    const [guest] = await backend.rows("users");
    const [payment] = await backend.rows("payments");
    expect(payment?.userId).toBe(guest?.mergedInto);
  });

  test("C-46: news of a size that no event has is not read", async () => {
    expect(await tell("x".repeat(200_001))).toBe(413);
  });
});

test("C-46: without the keys of Stripe nothing is sold, and its news is for nobody", async () => {
  const mine = await person.query(api.premium.mine, {});
  const code = await codeOf(person.action(api.premium.checkout, {}));
  const { status } = await backend.request("/stripe/webhook", { method: "POST", body: "{}" });

  expect([mine.checkoutDays, code, status]).toEqual([null, "checkout_unavailable", 404]);
});
