// Whose turn it is in a room: who is named answers, else who was being spoken to, else who has been quiet for longest. Now and
// then a second one adds a word. Pure and seeded.

import { CHIME_IN_CHANCE } from "../../../lib/room-limits";
import { seededRandom } from "../../../lib/seeded-random";

/** How often somebody goes on with the one they spoke to by name before. */
const GOES_ON_CHANCE = 0.7;

/** A chatling that is there to answer. */
export type Seat = { id: string; nickname: string };

export type TurnInput = {
  seed: string;
  /** In the order of the room. */
  seats: readonly Seat[];
  words: string;
  /** Who said the line that is quoted. */
  quoted: string | null;
  /** The person's message before this one, in which they may have named somebody. */
  wordsBefore: string;
  /** Who spoke, the newest first; those who are not in it have been quiet for longest. */
  spoke: readonly string[];
  /** One answer and no more: for words that call for calm. */
  alone: boolean;
};

/** Nobody, one, or the one who answers and the one who chimes in. */
export function takeTurns(input: TurnInput): string[] {
  const { seats, words, quoted, alone } = input;
  const random = seededRandom(`turns:${input.seed}`);
  const named = namedIn(words, seats);
  const first =
    seats.find((seat) => seat.id === quoted) ??
    named[0] ??
    goesOn(input, random.chance(GOES_ON_CHANCE)) ??
    quietest(input);
  if (first === undefined) return [];
  const others = seats.filter((seat) => seat.id !== first.id);
  const chimes = random.chance(CHIME_IN_CHANCE);
  if (alone || others.length === 0) return [first.id];
  const alsoNamed = named.find((seat) => seat.id !== first.id);
  if (alsoNamed !== undefined) return [first.id, alsoNamed.id];
  return chimes || isToAll(words) ? [first.id, random.pick(others).id] : [first.id];
}

/** Everybody who is called by name, in the order they are. */
export function namedIn(words: string, seats: readonly Seat[]): Seat[] {
  return seats
    .map((seat) => ({ seat, at: placeOf(seat.nickname, words) }))
    .filter(({ at }) => at >= 0)
    .sort((left, right) => left.at - right.at)
    .map(({ seat }) => seat);
}

function placeOf(nickname: string, words: string): number {
  const name = nickname.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return words.search(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, "iu"));
}

function isToAll(words: string): boolean {
  return /\b(?:everyone|everybody|(?:all|both|two|three|four|five) of you|you (?:all|two|three|four|five|both|guys))\b/i.test(
    words,
  );
}

/** The one who was named just before, if nobody else is now. */
function goesOn({ seats, wordsBefore }: TurnInput, isLikely: boolean): Seat | undefined {
  return isLikely ? namedIn(wordsBefore, seats)[0] : undefined;
}

function quietest({ seats, spoke }: TurnInput): Seat | undefined {
  const silence = (seat: Seat): number => {
    const at = spoke.indexOf(seat.id);
    return at === -1 ? spoke.length : at;
  };
  // Of those who are equally quiet the first of the room.
  return seats.reduce<Seat | undefined>(
    (quiet, seat) => (quiet === undefined || silence(seat) > silence(quiet) ? seat : quiet),
    undefined,
  );
}
