// The self-hosted human check: a small puzzle for the browser, signed by us, made for one person, solved in their browser.
// WebCrypto only, so it runs wherever functions do; nothing is stored until a solution is handed in.

import { createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { v } from "convex/values";
import type { Infer } from "convex/values";
import { AppError } from "../../lib/errors";
import { CHALLENGE_LIFETIME_MS } from "../../lib/permit-limits";
import { assert } from "../../lib/assert";

export const vPuzzle = v.object({
  parameters: v.object({
    algorithm: v.string(),
    nonce: v.string(),
    salt: v.string(),
    cost: v.number(),
    keyLength: v.number(),
    keyPrefix: v.string(),
    keySignature: v.string(),
    expiresAt: v.number(), // seconds
    data: v.object({ userId: v.string() }),
  }),
  signature: v.string(),
});

export const vSolution = v.object({ counter: v.number(), derivedKey: v.string() });

export type Puzzle = Infer<typeof vPuzzle>;
export type Solution = Infer<typeof vSolution>;

const ALGORITHM = "PBKDF2/SHA-256";
const ROUNDS_PER_TRY = 1000;

type Keys = { hmacKey: string; cost: number };

/** A puzzle of `cost` tries on average. Making it costs one try. */
export async function createPuzzle({ hmacKey, cost }: Keys, userId: string, now: number): Promise<Puzzle> {
  const { parameters, signature } = await createChallenge({
    algorithm: ALGORITHM,
    cost: ROUNDS_PER_TRY,
    counter: randomInt(Math.ceil(cost * 1.5), Math.ceil(cost / 2)),
    deriveKey,
    expiresAt: Math.ceil((now + CHALLENGE_LIFETIME_MS) / 1000),
    data: { userId },
    ...secrets(hmacKey),
  });
  const { keySignature, expiresAt } = parameters;
  assert(signature !== undefined && keySignature !== undefined && expiresAt !== undefined, "a puzzle is signed");
  const { algorithm, nonce, salt, keyLength, keyPrefix } = parameters;
  return {
    parameters: {
      algorithm,
      nonce,
      salt,
      cost: ROUNDS_PER_TRY,
      keyLength,
      keyPrefix,
      keySignature,
      expiresAt,
      data: { userId },
    },
    signature,
  };
}

/** Throws unless the puzzle is ours, made for this person, still open, and solved. */
export async function requireSolved(
  { hmacKey }: Pick<Keys, "hmacKey">,
  userId: string,
  { puzzle, solution }: { puzzle: Puzzle; solution: Solution },
): Promise<void> {
  const result = await verifySolution({ challenge: puzzle, solution, deriveKey, ...secrets(hmacKey) });
  if (result.expired) throw new AppError("check_expired");
  if (!result.verified || puzzle.parameters.data.userId !== userId) throw new AppError("check_failed");
}

/** One key for the puzzle and one for its answer: the signature of the first must tell nothing about the second. */
function secrets(hmacKey: string): { hmacSignatureSecret: string; hmacKeySignatureSecret: string } {
  return { hmacSignatureSecret: `puzzle:${hmacKey}`, hmacKeySignatureSecret: `answer:${hmacKey}` };
}
