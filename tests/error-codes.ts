// Reads the code of a refusal, so that a test can expect a code and not a sentence.

import { errorCodeOf } from "../lib/errors";

/** "no error" when the call went through. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  return await call.then(
    () => "no error",
    (error: unknown) => errorCodeOf(error),
  );
}
