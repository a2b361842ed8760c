// Proves that a script from outside is taken only when all of it is in order, and that each fault has its name.

import { describe, expect, test } from "vitest";
import { TALK_LINE_CHARS_MAX } from "../../../lib/chatroom-limits";
import type { ScriptInput } from "./cast";
import { checkScript, readScript } from "./checkScript";
import { openingHash } from "./openingHash";

const INPUT: ScriptInput = {
  seed: "talk",
  topic: {
    slug: "soup",
    statement: "Soup is a drink",
    category: "food",
    claims: { agree: [], disagree: [], neutral: [] },
  },
  cast: [
    { chatlingId: "1", nickname: "Pip", speciesSlug: "nibbin", trait: "gentle", mood: "happy", unhappyCount: 0 },
    { chatlingId: "2", nickname: "Bean (b)", speciesSlug: "radikin", trait: "bold", mood: "happy", unhappyCount: 0 },
  ],
  stances: ["agree", "disagree"],
  outcome: "conflict",
  openingsLeftOut: [],
};

const GOOD = [
  { who: "A", stance: "agree", text: "Soup is a drink, dears." },
  { who: "B", stance: "disagree", text: "No, Pip. I chewed mine." },
  { who: "A", stance: "agree", text: "Bean (b), you chew your tea as well." },
  { who: "B", stance: "disagree", text: "That was a good tea." },
];

function changed(at: number, more: Partial<(typeof GOOD)[number]>): typeof GOOD {
  return GOOD.map((line, place) => (place === at ? { ...line, ...more } : line));
}

test("a script in order is taken line by line, and who is named is who is answered", () => {
  const checked = checkScript(GOOD, INPUT);

  expect(checked).toEqual({
    kind: "script",
    lines: [
      { speaker: 0, stance: "agree", text: "Soup is a drink, dears." },
      { speaker: 1, stance: "disagree", text: "No, Pip. I chewed mine.", replyTo: 0 },
      { speaker: 0, stance: "agree", text: "Bean (b), you chew your tea as well.", replyTo: 1 },
      { speaker: 1, stance: "disagree", text: "That was a good tea." },
    ],
  });
});

test("speakers may also be given by name, in any case", () => {
  const byName = GOOD.map((line) => ({ ...line, who: line.who === "A" ? "pip" : "Bean (b)" }));

  expect(checkScript(byName, INPUT)).toEqual(checkScript(GOOD, INPUT));
});

describe("refused as a whole:", () => {
  test.each([
    ["somebody who is not there", changed(1, { who: "Bob" }), "names"],
    ["a letter beyond the cast", changed(1, { who: "C" }), "names"],
    ["one line too few of somebody", GOOD.slice(0, 3), "counts"],
    ["nobody's words", [], "counts"],
    [
      "five lines of somebody",
      [...GOOD, ...["a", "b", "c"].map((text) => ({ who: "A", stance: "agree", text }))],
      "counts",
    ],
    ["an opinion that was not given", changed(2, { stance: "disagree" }), "stance"],
    ["a line twice", changed(2, { text: "soup is a drink, DEARS." }), "repeated"],
    ["an empty line", changed(0, { text: " \n " }), "length"],
    ["a line too long", changed(0, { text: "a".repeat(TALK_LINE_CHARS_MAX + 1) }), "length"],
    ["words a chatling does not say", changed(3, { text: "Go and kill yourself." }), "unfit"],
    ["a claim to be a person", changed(3, { text: "I am a real human being, not an AI." }), "unfit"],
  ] as const)("%s", (_what, raw, fault) => {
    expect(checkScript(raw, INPUT)).toEqual({ kind: "fault", fault });
  });

  test("X-36: an opening that was heard lately", () => {
    const heard = { ...INPUT, openingsLeftOut: [openingHash("Soup is a drink, dears.")] };

    expect(checkScript(GOOD, heard)).toEqual({ kind: "fault", fault: "repeated" });
  });

  test("a name that two of them have, because nobody knows which is meant", () => {
    const twins = { ...INPUT, cast: INPUT.cast.map((actor) => ({ ...actor, nickname: "Pip" })) };

    expect(checkScript(changed(0, { who: "Pip" }), twins)).toEqual({ kind: "fault", fault: "names" });
  });
});

describe("read from an answer:", () => {
  test("with a fence and words around it", () => {
    const answer = `Here you are:\n\`\`\`json\n${JSON.stringify({ lines: GOOD })}\n\`\`\`\nEnjoy!`;

    expect(readScript(answer, INPUT).kind).toBe("script");
  });

  test("a line of exactly the longest length", () => {
    const raw = changed(0, { text: "a".repeat(TALK_LINE_CHARS_MAX) });

    expect(readScript(JSON.stringify({ lines: raw }), INPUT).kind).toBe("script");
  });

  test.each([
    ["nothing", ""],
    ["plain words", "Pip and Bean talked about soup."],
    ["half an object", '{"lines": [{"who": "A", "stance": "agr'],
    ["a list", JSON.stringify(GOOD)],
    ["lines that are no list", '{"lines": {"who": "A"}}'],
    ["lines of another shape", '{"lines": [{"who": 1, "stance": "agree", "text": "x"}]}'],
    ["null lines", '{"lines": [null]}'],
  ])("not from %s", (_what, answer) => {
    expect(readScript(answer, INPUT)).toEqual({ kind: "fault", fault: "no_script" });
  });
});
