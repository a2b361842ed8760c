// Every mistake a caller can make has a code here. The backend throws codes, the UI turns them into words;
// no sentence of a provider or a library ever reaches a person.

import { ConvexError, type Value } from "convex/values";

/** Code and what a person reads. `{name}` is filled from the details. */
const WORDS = {
  unauthenticated: "Please sign in to go on.",
  session_expired: "Your session has ended. Please sign in again; nothing you typed is lost.",
  forbidden: "This is for operators only.",
  not_found: "We could not find that. It may belong to somebody else.",
  account_disabled: "This account is switched off. Please write to support.",
  message_empty: "Write something first.",
  message_too_long: "That is {length} characters; {limit} fit into one message.",
  quota_exhausted: "The free messages with this chatling are used up.",
  media_quota_exhausted: "Pictures and videos need a free message, and those with this chatling are used up.",
  audio_quota_exhausted: "The free voice messages with this chatling are used up.",
  permit_invalid: "We could not make sure that you are a person. Please try again.",
  permit_expired: "That took a while. Please try again.",
  permit_spent: "We have to make sure again that you are a person. Please try again.",
  check_failed: "We could not make sure that you are a person. Please reload and try again.",
  check_expired: "That took a while. Please try again.",
  check_spent: "That check was used already. Please try again.",
  check_unavailable: "We cannot check right now that you are a person. Please try again in a moment.",
  checkout_unavailable: "Paying is not possible right now. Please try again in a while.",
  nickname_invalid: "A name has 1 to {limit} letters, digits, spaces, hyphens or apostrophes.",
  name_refused: "Please choose a kinder name.",
  display_name_invalid: "A name has 1 to {limit} characters.",
  species_unknown: "That kind of chatling does not exist.",
  input_invalid: "Something in that request was not right. Please reload and try again.",
  too_many_chatlings: "{limit} chatlings live with you already; that is all a home can hold.",
  rate_limited: "That was a little fast. Please wait {seconds} seconds and try again.",
  email_invalid: "That does not look like an email address.",
  password_weak: "Please take a password of {min} to {max} characters.",
  credentials_wrong: "Email and password do not belong together.",
  email_taken: "There is already an account with this email. Sign in instead?",
  too_many_attempts: "Too many tries. Please wait a few minutes.",
  reply_failed: "The answer did not come through.",
  memory_empty: "A memory needs a few words. To drop it, use Forget.",
  memory_too_long: "A memory has at most {limit} characters.",
  memory_refused: "That cannot be kept as a memory.",
  age_needed: "Please tell us when you were born first.",
  age_too_young: "Chatlings is for people of 13 and older.",
  message_fixed: "This message cannot be changed any more.",
  question_deleted: "The message it would answer was deleted.",
  regenerate_refused: "There is no other answer to this one.",
  regenerate_stale: "Only the newest answer can be asked for again.",
  reply_under_way: "An answer is on its way already. Please let it come first.",
  media_type_refused: "That kind of file cannot be sent here.",
  media_too_large: "That file is too large; {megabytes} MB fit.",
  media_empty: "That file is empty.",
  media_too_long: "That is longer than {minutes} minutes; please record a shorter one.",
  media_unreadable: "That file could not be read. It may be damaged, or not what its name says.",
  media_too_detailed: "That picture has too many pixels. A smaller copy of it will do.",
  upload_missing: "The file did not arrive. Please try again.",
  upload_limit: "Too many files are on their way. Please wait for the first ones.",
  media_used: "That file was sent already.",
  egg_needed: "This kind only comes out of an egg of its own. Visitors, gifts and luck bring one.",
  coins_short: "That takes {cost} coins, and there are {coins}.",
  search_used: "The free search of today is used up. Tomorrow brings another.",
  chatling_away: "This chatling is on the road right now. You can look for it in the chatroom.",
  chatling_left: "This chatling has found a new life elsewhere. What you wrote to each other stays here to read.",
  chatling_home: "This chatling is at home already.",
  chatling_resting: "It is meditating. Let it rest, or wake it first.",
  care_given: "It had that today. Tomorrow again?",
  poster_own: "This is your own poster. Send its link to a friend.",
  poster_helped: "A friend has helped with this search already.",
  room_left: "You left this room. Step in again to write in it.",
  generation_paused: "Making talks is paused. Switch it on again first.",
  dial_invalid: "That value does not fit: {problem}.",
  topic_unfit: "That topic cannot be used ({fault}).",
  topic_decided: "That topic was decided already: it is {state}.",
  storage_unavailable: "Pictures and sounds cannot be reached right now. Please try again in a moment.",
} as const;

export type ErrorCode = keyof typeof WORDS;
export type ErrorDetails = Record<string, string | number>;

/** The caller's mistake: carries a code and plain details to the client, also where errors are redacted. */
export class AppError extends ConvexError<{ code: ErrorCode; details: ErrorDetails }> {
  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super({ code, details });
    this.name = "AppError";
  }
}

/** The code inside anything that was thrown, here or on the other side of a socket or a proxy. */
export function errorCodeOf(error: unknown): ErrorCode | "unknown" {
  return payloadOf(error)?.code ?? "unknown";
}

export function errorDetailsOf(error: unknown): ErrorDetails {
  return payloadOf(error)?.details ?? {};
}

/** What a person reads. Never contains text of a provider or a stack. */
export function wordsFor(code: ErrorCode | "unknown", details: ErrorDetails = {}): string {
  if (code === "unknown") return "Something went wrong on our side. Please try again.";
  const filled: ErrorDetails = { ...details };
  if (typeof details["retryAfterMs"] === "number") {
    filled["seconds"] = Math.max(1, Math.ceil(details["retryAfterMs"] / 1000));
  }
  return WORDS[code].replace(/\{(\w+)\}/g, (_, name: string) => String(filled[name] ?? "a few"));
}

/** The sentence for anything that was thrown. */
export function wordsForError(error: unknown): string {
  return wordsFor(errorCodeOf(error), errorDetailsOf(error));
}

type Payload = { code: ErrorCode; details: ErrorDetails };

/** The sign-in proxy passes only an error's message on, so the code is also looked for as JSON inside the message. */
function payloadOf(error: unknown): Payload | null {
  if (error instanceof ConvexError) return asPayload(error.data as Value);
  if (!(error instanceof Error)) return null;
  const json = /\{.*\}/s.exec(error.message)?.[0];
  if (json === undefined) return null;
  try {
    return asPayload(JSON.parse(json));
  } catch {
    // A message that merely contains braces is no code of ours.
    return null;
  }
}

function asPayload(data: unknown): Payload | null {
  const value: unknown = typeof data === "string" ? parsed(data) : data;
  if (typeof value !== "object" || value === null || !("code" in value)) return null;
  const { code } = value;
  if (typeof code !== "string" || !Object.hasOwn(WORDS, code)) return null;
  const details = "details" in value ? value.details : {};
  return {
    // The line above found the code among the keys.
    code: code as ErrorCode,
    // Only AppError writes this shape, and its details are flat.
    details: (typeof details === "object" && details !== null ? details : {}) as ErrorDetails,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Convex hands data over parsed; only a hand-made string ends here.
    return null;
  }
}
