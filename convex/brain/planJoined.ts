// Plans for "do you remember our talk?": how the person stepped in, as the card has it.

import { joinedIn } from "./joinedTalk";
import { JOINED } from "./lines/roomLines";
import type { Plan } from "./plan";
import type { Situation } from "./situation";

const ASKED: readonly RegExp[] = [
  /\b(?:remember|recall|forgot|forget|think (?:about|of))\b.*\b(?:talk|talked|talking|room|step(?:ped)? in|join(?:ed)?|came in)\b/i,
  /\bwhat (?:did|have) i sa(?:y|id)\b.*\b(?:talk|room|stepped in|joined|came in)\b/i,
];

export function planJoined({ text, input, wordCount }: Situation): Plan | null {
  if (wordCount > 20 || !ASKED.some((asked) => asked.test(text))) return null;
  const joined = (input.cards ?? []).map(joinedIn).find((one) => one !== null);
  if (joined === undefined) return null;
  return {
    kind: "answer",
    core: JOINED.map((line) =>
      line.replaceAll("{statement}", () => plain(joined.statement)).replaceAll("{words}", () => plain(joined.words)),
    ),
    verbatim: true,
  };
}

/** What is put into a line may not look like a slot or a choice of it. */
function plain(value: string): string {
  return value.replace(/[{}[\]|]/g, " ");
}
