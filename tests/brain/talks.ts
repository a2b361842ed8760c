// Random casts on real topics, and what the talks they have are like: repeated, varied, long. For tests, and for reading.

import { seededRandom } from "../../lib/seeded-random";
import type { Random } from "../../lib/seeded-random";
import { PARTICIPANT_WEIGHTS } from "../../lib/chatroom-limits";
import { CREATURE_NAMES } from "../../lib/creature-names";
import { MOODS, SPECIES, TRAITS } from "../../lib/creature";
import { TALK_EVENTS, TEAMS } from "../../lib/talks";
import type { Actor, ScriptInput, ScriptLine, TalkTopic } from "../../convex/brain/talk/cast";
import { opinionsOf } from "../../convex/brain/talk/opinions";
import { outcomeOf } from "../../convex/brain/talk/outcome";
import { writeTalk } from "../../convex/brain/talk/templateTalk";
import { TOPIC_TEXTS } from "../../convex/topics/catalogue";

export type PlayedTalk = { input: ScriptInput; lines: ScriptLine[] };

function castOf(random: Random, count: number): Actor[] {
  const names = new Set<string>();
  while (names.size < count) names.add(random.pick(CREATURE_NAMES));
  return [...names].map((nickname, place) => {
    const mood = random.chance(0.45) ? "happy" : random.pick(MOODS);
    return {
      chatlingId: `chatling-${place}`,
      nickname,
      speciesSlug: random.pick(SPECIES).slug,
      trait: random.pick(TRAITS),
      mood,
      unhappyCount: mood === "unhappy" ? 1 : 0,
      ...(random.chance(0.3) ? { team: random.pick(TEAMS) } : {}),
    };
  });
}

function countFor(random: Random): number {
  let roll = random.below(100);
  for (const { participants, weight } of PARTICIPANT_WEIGHTS) {
    if (roll < weight) return participants;
    roll -= weight;
  }
  return 2;
}

export function randomInput(seed: string, topics: readonly TalkTopic[] = TOPIC_TEXTS): ScriptInput {
  const random = seededRandom(`input:${seed}`);
  const topic = random.pick(topics);
  const cast = castOf(random, countFor(random));
  const stances = opinionsOf(cast, topic, seed);
  const { outcome, changes } = outcomeOf(cast, stances, seededRandom(`${seed}:outcome`));
  return {
    seed,
    topic,
    cast,
    stances,
    outcome,
    ...(outcome === "conflict" ? { lost: changes.map(({ speaker }) => speaker) } : {}),
    openingsLeftOut: [],
    ...(random.chance(0.2)
      ? { past: { a: 0, b: 1, statement: random.pick(topics).statement, agreed: random.chance(0.5) } }
      : {}),
    ...(random.chance(0.06) ? { event: { kind: random.pick(TALK_EVENTS), coins: 5 } } : {}),
  };
}

export function playTalks(count: number, seed: string): PlayedTalk[] {
  return Array.from({ length: count }, (_none, index) => {
    const input = randomInput(`${seed}-${index}`);
    return { input, lines: writeTalk(input) };
  });
}

export type Measures = {
  linesMean: number;
  /** Distinct pairs of words to all pairs. */
  distinct2: number;
  /** Share of lines that also stand in another talk. */
  repeatedLines: number;
  repeatedOpenings: number;
  alikeTalks: number;
};

export function measure(talks: readonly PlayedTalk[]): Measures {
  const scripts = talks.map(({ lines }) => lines.map(({ text }) => text));
  const all = scripts.flat();
  const pairs = all.flatMap((text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    return words.slice(1).map((word, index) => `${words[index] ?? ""} ${word}`);
  });
  return {
    linesMean: all.length / talks.length,
    distinct2: new Set(pairs).size / pairs.length,
    repeatedLines: shareRepeated(all),
    repeatedOpenings: shareRepeated(scripts.flatMap((script) => script.slice(0, 1))),
    alikeTalks: talks.length - new Set(scripts.map((script) => script.join("\n"))).size,
  };
}

function shareRepeated(texts: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return texts.filter((text) => (counts.get(text) ?? 0) > 1).length / texts.length;
}
