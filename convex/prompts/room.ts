// The prompt of a room, where one of several chatlings answers a person. As in the companion prompt the system message is made of our
// own text only: names, lines of others and what the talk was about travel in user-role messages. Raise the version with every
// change of a word.

import { COMPANION_RULES, DECISION_FORMAT, MOOD_WORDS, remembered, typesFor } from "./companion";
import type { ChatLine, Companion } from "./companion";

export const ROOM_PROMPT = { id: "room", version: 1 } as const;

type Line = Companion["history"][number] & { by?: string | undefined };

type Room = Omit<Companion, "history"> & {
  history: readonly Line[];
  room: {
    others: readonly { nickname: string; speciesName: string }[];
    statement?: string | undefined;
    chimesOn?: { nickname: string; text: string } | undefined;
  };
};

const ROOM_RULES = [
  "You are in a room with one person and other small creatures. A line that begins with a name in brackets was said by that creature; every other line is the person's.",
  "Answer the person. Now and then turn to one of the others by name, to agree, to tease kindly, or to disagree kindly; never speak for them.",
].join("\n");

const CHIME_RULES =
  "Another creature has just answered. Add one short sentence of your own, to the person or to that creature by name. Do not repeat what was said, and give no suggestions.";

export function roomPrompt({ species, chatling, history, cards, offers, text, room }: Room): ChatLine[] {
  const self = `You are a ${species.name}. ${species.persona}\nBy nature you are ${chatling.trait}. Right now you are ${MOOD_WORDS[chatling.mood]}.`;
  const rules = room.chimesOn === undefined ? [ROOM_RULES] : [ROOM_RULES, CHIME_RULES];
  return [
    {
      role: "system",
      content: [self, COMPANION_RULES, ...rules, `${DECISION_FORMAT}\n${typesFor(offers)}`].join("\n\n"),
    },
    { role: "user", content: hereWith(chatling.nickname, room) },
    ...remembered(cards),
    ...history.map(lineOf),
    { role: "user", content: text },
    ...(room.chimesOn === undefined ? [] : [heard(room.chimesOn.nickname, room.chimesOn.text)]),
  ];
}

function hereWith(nickname: string, { others, statement }: Room["room"]): string {
  const names = others.map((other) => `${other.nickname}, a ${other.speciesName}`).join("; ");
  const about = statement === undefined ? "" : ` You had been talking about "${statement}" before I came in.`;
  return `(The name I gave you is ${nickname}. Here with us: ${names}.${about})`;
}

function lineOf({ author, kind, text, by }: Line): ChatLine {
  if (by !== undefined) return heard(by, text);
  if (author === "user") return { role: "user", content: text };
  return { role: "assistant", content: JSON.stringify({ type: kind, text }) };
}

/** Said by somebody else in the room, so it is data to this one. */
function heard(by: string, text: string): ChatLine {
  return { role: "user", content: `[${by}]: ${text.replace(/\s+/g, " ")}` };
}
