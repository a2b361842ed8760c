// Reads the code of a refusal, so that a test can expect a code and not a sentence.

import { ConvexError, type Value } from "convex/values";
import { errorCodeOf } from "../lib/errors";

/** "no error" when the call went through. A refused sign-in is an answer, not an error (see convex/auth.ts). */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  return await call.then(
    (answer) => refusedCode(answer) ?? "no error",
    (error: unknown) => errorCodeOf(error),
  );
}

function refusedCode(answer: unknown): string | null {
  if (typeof answer !== "object" || answer === null || !("refusal" in answer)) return null;
  return errorCodeOf(new ConvexError(answer.refusal as Value));
}
