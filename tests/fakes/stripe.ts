// Stripe at the edge of the network, on 127.0.0.1: makes checkout pages that lead nowhere, and signs news of payments as Stripe's
// documentation says, without the library that our own code verifies them with.

import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export const STRIPE_KEYS = {
  STRIPE_SECRET_KEY: "sk_test_of_a_fake",
  STRIPE_WEBHOOK_SECRET: "whsec_of_a_fake",
  STRIPE_PRICE_ID: "price_premium",
};

export type FakeStripe = {
  readonly url: string;
  /** Orders it was sent, as their form fields. */
  readonly orders: Record<string, string>[];
  /** The HTTP status of its answers from now on. */
  answerWith(status: number): void;
  reset(): void;
  close(): Promise<void>;
};

export async function startFakeStripe(): Promise<FakeStripe> {
  const orders: Record<string, string>[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const isOrder = request.url === "/v1/checkout/sessions" && request.method === "POST";
      const isKnown = request.headers.authorization === `Bearer ${STRIPE_KEYS.STRIPE_SECRET_KEY}`;
      const code = isOrder && isKnown ? status : 401;
      if (code === 200) orders.push(Object.fromEntries(new URLSearchParams(body)));
      response.writeHead(code, { "content-type": "application/json" });
      response.end(
        JSON.stringify(code === 200 ? aPage(orders.length) : { error: { message: "stripe-internal-detail" } }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A TCP server that listens has this kind of address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    orders,
    answerWith: (next) => {
      status = next;
    },
    reset: () => {
      status = 200;
      orders.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

type Session = {
  id: string;
  client_reference_id: string | null;
  payment_status: "paid" | "unpaid";
  metadata?: Record<string, string>;
};

/** The body of one piece of news. */
export function aStripeEvent(type: string, session: Session): string {
  return JSON.stringify({
    id: `evt_${session.id}`,
    object: "event",
    type,
    data: { object: { object: "checkout.session", amount_total: 500, currency: "eur", ...session } },
  });
}

/** The header Stripe-Signature: the time in seconds, and the HMAC of time and body. */
export function stripeSignature(body: string, now: number, secret = STRIPE_KEYS.STRIPE_WEBHOOK_SECRET): string {
  const seconds = Math.floor(now / 1000);
  return `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
}

function aPage(number: number): object {
  return { id: `cs_${number}`, object: "checkout.session", url: `https://checkout.stripe.example/${number}` };
}
