// What a chatling may be called. The page asks before it makes anything, the backend before it stores anything.

import { NICKNAME_CHARS_MAX } from "./limits";

/** Letters and marks of any script, digits, spaces and a few joiners: a name, never a sentence of punctuation or markup. */
const NICKNAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} '’\-.]*$/u;

/** The name as it is stored, or null when it is none. */
export function tidyNickname(given: string): string | null {
  const nickname = given.trim().replace(/\s+/g, " ");
  return nickname.length <= NICKNAME_CHARS_MAX && NICKNAME.test(nickname) ? nickname : null;
}
