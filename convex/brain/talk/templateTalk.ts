// Writes a whole talk without any model: an opening that puts the statement on the table, reasons, answers and turns, and an end
// that fits what came of it. Pure and seeded: the same input gives the same lines.

import { assert } from "../../../lib/assert";
import type { ScriptInput, ScriptLine, SharedPast } from "./cast";
import { addEnding, hasLost, lastWords } from "./endings";
import { eventWords, firstWords, memoryWords, middleWords, momentOf } from "./middle";
import { openingWords } from "./opening";
import { hasSpoken, say, sceneOf, speakerAt } from "./scene";
import type { Draft, Scene } from "./scene";
import { turnOrder } from "./turnOrder";

export { openingHash } from "./openingHash";

/** The lines of a talk in the order they are said. */
export function writeTalk(input: ScriptInput): ScriptLine[] {
  assert(input.cast.length >= 2, "a talk takes two");
  const scene = sceneOf(input, []);
  scene.order = turnOrder(input.cast.length, lastTwo(scene), scene.random);
  const eventAt = input.event === undefined ? -1 : eventIndex(scene);
  const memoryAt = memoryIndex(scene.order, input.past, eventAt);
  for (const [index, place] of scene.order.entries()) {
    const speaker = speakerAt(scene, place);
    say(scene, speaker, wordsAt(scene, index, { memoryAt, eventAt }));
  }
  return scene.lines.map(({ speaker, text, stance, replyTo }) => ({
    speaker,
    text,
    stance,
    ...(replyTo === undefined ? {} : { replyTo }),
  }));
}

type Plan = { memoryAt: number; eventAt: number };

function wordsAt(scene: Scene, index: number, { memoryAt, eventAt }: Plan): Draft {
  const moment = momentOf(scene, index);
  const place = scene.order[index] ?? 0;
  if (moment === null) return openingWords(scene, speakerAt(scene, place));
  const isClosing = index >= scene.order.length - 2;
  if (index === memoryAt) {
    const memory = memoryWords(moment);
    if (memory !== null && isClosing) addEnding(scene, moment.speaker, memory, moment.before.place);
    if (memory !== null) return memory;
  }
  if (index === eventAt) return eventWords(moment) ?? middleWords(moment);
  if (isClosing) return lastWords(moment, index === scene.order.length - 1);
  return hasSpoken(scene, place) ? middleWords(moment) : firstWords(moment);
}

/** Who says the last two lines. After a quarrel one of them is somebody who lost. */
function lastTwo(scene: Scene): [number, number] {
  const { random, speakers } = scene;
  const losers = speakers.filter((speaker) => hasLost(scene, speaker));
  const one = random.pick(losers.length > 0 ? losers : speakers).place;
  const other = random.pick(speakers.filter(({ place }) => place !== one)).place;
  return random.chance(0.5) ? [one, other] : [other, one];
}

/** Past the middle where there is room, and never among the last two lines. */
function eventIndex({ order, random }: Scene): number {
  const from = Math.max(1, Math.floor(order.length * 0.4));
  const to = Math.max(1, order.length - 3);
  return from >= to ? to : from + random.below(to - from + 1);
}

/**
 * Where the remembered talk comes up: said by one of the two, after the other has spoken, rather not at the very end, and not
 * where something else happens.
 */
function memoryIndex(order: readonly number[], past: SharedPast | undefined, eventAt: number): number {
  if (past === undefined) return -1;
  const open = order.flatMap((place, index) => {
    const other = place === past.a ? past.b : place === past.b ? past.a : null;
    return index !== eventAt && other !== null && order.slice(0, index).includes(other) ? [index] : [];
  });
  const quiet = open.filter((index) => eventAt < 0 || index !== eventAt + 1);
  const early = quiet.filter((index) => index < order.length - 2);
  return early[Math.floor(early.length / 2)] ?? quiet[0] ?? open[0] ?? -1;
}
