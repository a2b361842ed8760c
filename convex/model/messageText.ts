// What may stand in a message: the one measure for sending and for editing.

import { AppError } from "../../lib/errors";
import { MESSAGE_CHARS_MAX } from "../../lib/limits";

/** The text without the space around it. A caption may be empty, a text may not. */
export function requireText(text: string, { mayBeEmpty = false } = {}): string {
  const said = text.trim();
  if (said.length === 0 && !mayBeEmpty) throw new AppError("message_empty");
  if (said.length > MESSAGE_CHARS_MAX) {
    throw new AppError("message_too_long", { limit: MESSAGE_CHARS_MAX, length: said.length });
  }
  return said;
}
