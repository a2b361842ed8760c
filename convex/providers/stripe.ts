// Stripe: a page to pay on, and what it tells afterwards. Signatures are verified with WebCrypto; no text of an error of Stripe's
// leaves this file.

import Stripe from "stripe";
import type { StripeSettings } from "../../lib/stripe-env";

const REQUEST_MS_MAX = 10_000;
const RETRIES_MAX = 2;

export type CheckoutOrder = {
  userId: string;
  /** The page to come back to, whether paid or not. */
  returnUrl: string;
  /** The same order again, after a doubt, makes no second page. */
  idempotencyKey: string;
};

/** Null when Stripe could not be reached or refused. */
export async function createCheckout(settings: StripeSettings, order: CheckoutOrder): Promise<string | null> {
  try {
    const session = await clientOf(settings).checkout.sessions.create(
      {
        mode: "payment",
        line_items: [{ price: settings.priceId, quantity: 1 }],
        client_reference_id: order.userId,
        // What was promised when it was paid, whatever the settings say later.
        metadata: { days: String(settings.days) },
        success_url: `${order.returnUrl}?paid=1`,
        cancel_url: order.returnUrl,
      },
      { idempotencyKey: order.idempotencyKey },
    );
    return session.url;
  } catch {
    return null; // a code of ours says the rest
  }
}

export type PaymentNews =
  | {
      kind: "paid";
      payment: { sessionId: string; userId: string; days: number; amountTotal: number; currency: string };
    }
  | { kind: "other" } // true, and nothing to us
  | { kind: "forged" };

/** `signature` is the header Stripe-Signature; a body it does not fit is forged. */
export async function readNews(settings: StripeSettings, body: string, signature: string): Promise<PaymentNews> {
  const event = await verified(settings, body, signature);
  if (event === null) return { kind: "forged" };
  if (event.type !== "checkout.session.completed" && event.type !== "checkout.session.async_payment_succeeded") {
    return { kind: "other" };
  }
  const session = event.data.object;
  const userId = session.client_reference_id;
  // Slow ways to pay are complete before the money is there; then a second event follows.
  if (session.payment_status !== "paid" || userId === null) return { kind: "other" };
  return {
    kind: "paid",
    payment: {
      sessionId: session.id,
      userId,
      days: Number(session.metadata?.["days"] ?? settings.days),
      amountTotal: session.amount_total ?? 0,
      currency: session.currency ?? "",
    },
  };
}

async function verified(settings: StripeSettings, body: string, signature: string): Promise<Stripe.Event | null> {
  try {
    return await clientOf(settings).webhooks.constructEventAsync(
      body,
      signature,
      settings.webhookSecret,
      undefined,
      Stripe.createSubtleCryptoProvider(),
    );
  } catch {
    return null; // no signature, a wrong one, an old one, or no JSON behind a right one
  }
}

function clientOf({ secretKey, apiUrl }: StripeSettings): Stripe {
  const { protocol, hostname, port } = new URL(apiUrl);
  const isPlain = protocol === "http:";
  return new Stripe(secretKey, {
    host: hostname,
    port: port === "" ? (isPlain ? 80 : 443) : Number(port),
    protocol: isPlain ? "http" : "https",
    httpClient: Stripe.createFetchHttpClient(),
    timeout: REQUEST_MS_MAX,
    maxNetworkRetries: RETRIES_MAX,
    telemetry: false,
  });
}
