// How a browser earns a permit: asks what to prove, proves it, exchanges the proof. The person sees nothing of it.

import type { ConvexReactClient } from "convex/react";
import { api } from "@/convex/_generated/api";
import type { PermitScope, PermitView, Proof } from "@/convex/model/permits";
import { unreachable } from "@/lib/assert";
import { errorCodeOf } from "@/lib/errors";
import { solvePuzzle } from "./solve-puzzle";
import { turnstileToken } from "./turnstile";

/** An exchange that the network cut off is tried anew: the client does not repeat actions by itself. */
const TRIES_MAX = 3;

export async function earnPermit(client: ConvexReactClient, scope: PermitScope): Promise<PermitView> {
  for (let tries = 1; ; tries += 1) {
    try {
      const proof = await proofFor(client, scope);
      return await client.action(api.permits.issue, { scope, proof });
    } catch (error) {
      if (tries === TRIES_MAX || !isPassing(error)) throw error;
    }
  }
}

async function proofFor(client: ConvexReactClient, scope: PermitScope): Promise<Proof> {
  const challenge = await client.mutation(api.permits.challenge, {});
  switch (challenge.kind) {
    case "altcha":
      return { kind: "altcha", puzzle: challenge.puzzle, solution: await solvePuzzle(challenge.puzzle) };
    case "turnstile":
      return { kind: "turnstile", token: await turnstileToken(challenge.siteKey, scope) };
    default:
      return unreachable(challenge);
  }
}

/** Without a code it is the connection; an expired proof means that the machine slept in between. */
function isPassing(error: unknown): boolean {
  const code = errorCodeOf(error);
  return code === "unknown" || code === "check_expired";
}
