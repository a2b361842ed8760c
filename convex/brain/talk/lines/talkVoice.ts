// What a species can say in a talk, by what the line is for. Lines are templates: `{name}` is whom it speaks to,
// `{statement}` the sentence that is talked about, `{quoted}` the same in quotes, `{clause}` the same inside a longer sentence.

import type { Stance } from "../../../../lib/talks";

export type Lines = readonly string[];

export type TalkVoice = {
  /** Whether it says "I'm" or "I am" in lines that all species share. */
  contracts: boolean;
  /** Puts the statement on the table. */
  opens: Lines;
  /** Its own opinion, in a few words. */
  stand: Readonly<Record<Stance, Lines>>;
  /** To somebody of its own opinion. */
  yes: Lines;
  /** To somebody of the other opinion. */
  no: Lines;
  /** Unsure itself, to anybody. */
  unsure: Lines;
  /** To somebody who is unsure. */
  nudge: Lines;
  /** Asks for a reason. */
  asks: Lines;
  /** Asks something that no reason answers. */
  wonders: Lines;
  /** Before its own reason, when it was asked. */
  answers: Lines;
  teases: Lines;
  /** Grants somebody of the other opinion a point. */
  concedes: Lines;
  /** Before anything, when it is unhappy. */
  gloomy: Lines;
  /** Ends a talk that brought them together. */
  warm: Lines;
  /** Ends a quarrel that it lost: a bit hurt, never cruel. */
  hurt: Lines;
  /** Ends a quarrel that it did not lose. */
  settle: Lines;
};
