// Asks Cloudflare whether a Turnstile token is good. Its answer becomes one of three words; nothing else of it leaves this file.

import { z } from "zod";
import type { TurnstileSettings } from "../../lib/human-check-env";

/** The longest a person waits for the verdict. */
const VERIFY_MS_MAX = 5_000;

export type Verdict = "passed" | "failed" | "expired" | "unavailable";

const vAnswer = z.looseObject({
  success: z.boolean(),
  "error-codes": z.array(z.string()).default([]),
  hostname: z.string().optional(),
});

/** Never throws. "unavailable" is Cloudflare's fault or ours, and says nothing about the person. */
export async function verifyToken(settings: TurnstileSettings, token: string): Promise<Verdict> {
  const answer = await ask(settings, token);
  if (answer === null) return "unavailable";
  if (answer.success) {
    const isHere = settings.hostname === null || answer.hostname === settings.hostname;
    return isHere ? "passed" : "failed";
  }
  const codes = answer["error-codes"];
  if (codes.includes("timeout-or-duplicate")) return "expired";
  const isOurs = codes.some((code) => code.endsWith("-input-secret") || code === "internal-error");
  return isOurs ? "unavailable" : "failed";
}

async function ask(settings: TurnstileSettings, token: string): Promise<z.infer<typeof vAnswer> | null> {
  try {
    const response = await fetch(settings.verifyUrl, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret: settings.secretKey, response: token }),
      signal: AbortSignal.timeout(VERIFY_MS_MAX),
    });
    // Cloudflare answers 400 with the same body when it refuses a token.
    return vAnswer.parse(await response.json());
  } catch {
    // Silent, gone, or answering something else: all the same to the person who waits.
    return null;
  }
}
