// Idempotency keys that clients choose: a double click or a reconnect repeats the key, and the key makes it one.

import { AppError } from "../../lib/errors";
import { CLIENT_ID_CHARS_MAX } from "../../lib/limits";

export function requireClientId(clientId: string): void {
  if (clientId.length < 8 || clientId.length > CLIENT_ID_CHARS_MAX) throw new AppError("input_invalid");
}
