// The shapes that the pure parts of a talk hand to each other: who takes part, what about, what came of it.

import type { Mood, SpeciesSlug, Trait } from "../../../lib/creature";
import type { MoodRule, Stance, Team, TalkEvent, TalkOutcome, TopicCategory } from "../../../lib/talks";

/** A participant before the talk. Its place in the cast is its number everywhere: lines, bonds, changes. */
export type Actor = {
  chatlingId: string;
  nickname: string;
  speciesSlug: SpeciesSlug;
  trait: Trait;
  team?: Team;
  mood: Mood;
  unhappyCount: number;
};

/** What one side could say, in the first person, without names: "I once slept through a whole thunderstorm." */
export type Claims = { agree: readonly string[]; disagree: readonly string[]; neutral: readonly string[] };

export type TalkTopic = { slug: string; statement: string; category: TopicCategory; claims: Claims };

/** A topic as it is written in convex/topics. Days are "MM-DD", both included; from > to spans the new year. */
export type TopicText = TalkTopic & { season?: { from: string; to: string } };

/** A talk that two of the cast remember having had. `joined`: their person stepped in to it. */
export type SharedPast = { a: number; b: number; statement: string; agreed: boolean; joined?: true };

/** Before orders are given: lines in the order they are said. */
export type ScriptLine = { speaker: number; text: string; stance: Stance; replyTo?: number };

export type MoodChange = { speaker: number; to: Mood; unhappyAfter: number; rule: MoodRule };

export type Outcome = { outcome: TalkOutcome; changes: MoodChange[] };

export type Bond = { a: number; b: number; delta: number };

export type RareEvent = { kind: TalkEvent; coins: number };

/** Everything the writer of a script knows. The same input gives the same script. */
export type ScriptInput = {
  seed: string;
  topic: TalkTopic;
  cast: readonly Actor[];
  stances: readonly Stance[];
  outcome: TalkOutcome;
  /** Places of those whom a conflict left lower. Where it is not given, the smaller side. */
  lost?: readonly number[];
  past?: SharedPast;
  event?: RareEvent;
  /** Hashes of first lines that were said lately (`openingHash`). */
  openingsLeftOut: readonly number[];
};
