// The word that a second chatling adds to the answer of the first, when the built-in brain speaks: short, by name, in its own voice.

import { seededRandom } from "../../../lib/seeded-random";
import type { Random } from "../../../lib/seeded-random";
import { CHIME_LINES } from "../lines/roomLines";
import type { Species } from "../species/species";
import type { ReplyKind } from "../templateReply";

export type ChimeInput = {
  seed: string;
  species: Species;
  /** Whom it adds to, and what that one said. */
  other: { nickname: string; text: string };
  /** What the built-in brain makes of the person's words. */
  kind: ReplyKind;
  recentLines: readonly string[];
};

/** How often something of its own follows. */
const OWN_CHANCE = 0.5;

export function chimeIn({ seed, species, other, kind, recentLines }: ChimeInput): string {
  const random = seededRandom(`chime:${seed}`);
  const even = (text: string): string => (species.voice.loud ? text : text.replaceAll("!", "."));
  const lines = CHIME_LINES[toneOf(kind, other.text)].map((line) => even(named(line, other.nickname)));
  const fresh = lines.filter((line) => !recentLines.some((said) => said.startsWith(line)));
  const line = random.pick(fresh.length === 0 ? lines : fresh);
  return kind === "feeling" || kind === "farewell" ? line : even(withOwn(line, { species, random, recentLines }));
}

type Tone = keyof typeof CHIME_LINES;

function toneOf(kind: ReplyKind, said: string): Tone {
  if (kind === "feeling" || kind === "farewell" || kind === "greeting") return kind;
  return said.trim().endsWith("?") ? "asked" : "talk";
}

type Own = { species: Species; random: Random; recentLines: readonly string[] };

function withOwn(line: string, { species, random, recentLines }: Own): string {
  const own = species.voice.nows.filter((now) => !recentLines.some((said) => said.includes(now)));
  return own.length === 0 || !random.chance(OWN_CHANCE) ? line : `${line} ${random.pick(own)}`;
}

function named(line: string, nickname: string): string {
  return line.replaceAll("{other}", () => nickname);
}
