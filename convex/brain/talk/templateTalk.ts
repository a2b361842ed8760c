// Writes a whole talk without any model: who says what, in which order, in whose voice. Pure and seeded.

import { seededRandom } from "../../../lib/seeded-random";
import type { ScriptInput, ScriptLine } from "./cast";
import { openingHash } from "./openingHash";

export { openingHash } from "./openingHash";

const OPENINGS = ["Somebody said to me:", "I have been thinking.", "Here is one for all of us.", "Listen to this:"];

/** The lines of a talk in the order they are said. The same input gives the same script. */
export function writeTalk(input: ScriptInput): ScriptLine[] {
  const random = seededRandom(`${input.seed}:script`);
  const rounds = 2 + random.below(3);
  const lines: ScriptLine[] = [];
  const used = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    input.cast.forEach((_actor, speaker) => {
      const stance = input.stances[speaker] ?? "neutral";
      const claims = input.topic.claims[stance].filter((claim) => !used.has(claim));
      const claim = claims[random.below(Math.max(1, claims.length))] ?? `Round ${round + 1}, and I still think so.`;
      const openings = OPENINGS.map((opening) => `${opening} ${input.topic.statement}`);
      const opening = openings.find((one) => !input.openingsLeftOut.includes(openingHash(one))) ?? openings[0] ?? claim;
      const previous = lines.at(-1);
      const named = previous === undefined ? "" : `${input.cast[previous.speaker]?.nickname ?? ""}, hear me. `;
      used.add(claim);
      const text = previous === undefined ? opening : `${named}${claim}`;
      lines.push({ speaker, text, stance, ...(previous === undefined ? {} : { replyTo: previous.speaker }) });
    });
  }
  return lines;
}
