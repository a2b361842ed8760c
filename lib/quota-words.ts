// What is left of a chat's free allowance, in words (M-15): how much, what it pays for, and what happens when it is used up.

import { FREE_QUOTA } from "./limits";

export type Unit = keyof typeof FREE_QUOTA;

export interface Allowance {
  readonly remaining: Readonly<Record<Unit, number>>;
  /** What a text does when none is left: the built-in brain answers it, or it waits. */
  readonly textAtZero: "template" | "stop";
  readonly name: string;
}

export interface UnitWords {
  readonly unit: Unit;
  readonly left: number;
  readonly of: number;
  /** After the number that is left, in the small meter. */
  readonly short: string;
  /** After "2 of 10". */
  readonly many: string;
  /** What one of them pays for. */
  readonly pays: string;
}

export function unitWords({ remaining, name }: Allowance): UnitWords[] {
  return [
    {
      unit: "text",
      left: remaining.text,
      of: FREE_QUOTA.text,
      short: remaining.text === 1 ? "message" : "messages",
      many: "messages",
      pays: `Each text, picture or video you send, with ${name}’s answer to it.`,
    },
    {
      unit: "media",
      left: remaining.media,
      of: FREE_QUOTA.media,
      short: remaining.media === 1 ? "picture" : "pictures",
      many: "pictures",
      pays: `Each picture or video that ${name} sends you.`,
    },
    {
      unit: "audio",
      left: remaining.audio,
      of: FREE_QUOTA.audio,
      short: remaining.audio === 1 ? "voice note" : "voice notes",
      many: "voice notes",
      pays: `Each voice note, yours and ${name}’s together.`,
    },
  ];
}

/** Null while something of everything is left. The most important first: without messages the rest hardly matters. */
export function exhaustedWords({ remaining, textAtZero, name }: Allowance): string | null {
  if (remaining.text <= 0) {
    const used = `Your ${FREE_QUOTA.text} free messages with ${name} are used up.`;
    return textAtZero === "stop"
      ? `${used} What you write is kept.`
      : `${used} ${name} goes on talking with its built-in brain.`;
  }
  if (remaining.audio <= 0) return `Your free voice notes with ${name} are used up.`;
  if (remaining.media <= 0) return `${name}’s free pictures for you are used up.`;
  return null;
}

/** What will happen, said before it does. */
export function atZeroWords({ textAtZero, name }: Allowance): string {
  return textAtZero === "stop"
    ? `When your messages are used up, ${name} waits: what you write is kept, and premium sends it.`
    : `When your messages are used up, you can still write: ${name} then answers with its built-in brain, in words only.`;
}

/** True for the refusals that premium would lift. */
export function isQuotaRefusal(code: string): boolean {
  return code === "quota_exhausted" || code === "media_quota_exhausted" || code === "audio_quota_exhausted";
}
