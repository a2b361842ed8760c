// What is read out of a model's answer, whole or half written, well formed or not.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DECISION_KINDS, parseDecision, partialText } from "./decision";

const TEXT = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
const DECISION = fc.record({
  type: fc.constantFrom(...DECISION_KINDS),
  tags: fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 3 }),
  text: TEXT,
  suggestions: fc.array(TEXT, { maxLength: 3 }),
});

/** Every way a model may write the same object: any order of keys, any spacing, wrapped or bare. */
const WRITTEN = fc
  .record({
    decision: DECISION,
    order: fc.shuffledSubarray(["type", "tags", "text", "suggestions"] as const, { minLength: 4 }),
    space: fc.constantFrom(undefined, 1, 2, "\t"),
    wrapped: fc.constantFrom(
      (json: string) => json,
      (json: string) => `\n  ${json}\n`,
      (json: string) => `\`\`\`json\n${json}\n\`\`\``,
      (json: string) => `\`\`\`\n${json}\n\`\`\``,
    ),
  })
  .map(({ decision, order, space, wrapped }) => ({
    decision,
    raw: wrapped(JSON.stringify(Object.fromEntries(order.map((key) => [key, decision[key]])), null, space)),
  }));

describe("a whole answer", () => {
  test.each([
    ['{"type":"image","tags":["Rain"],"text":"Look.","suggestions":["Oh!"]}', "image", ["rain"], "Look.", ["Oh!"]],
    ['```json\n{"type":"text","text":"Hi."}\n```', "text", [], "Hi.", []],
    ['Here it is: {"type":"video","text":"Hi."}', "video", [], "Hi.", []],
    ['{"type":"hologram","tags":"rain","text":"Hi.","suggestions":[1,null,"ok"]}', "text", [], "Hi.", ["ok"]],
  ])("S4-17: %s is a decision", (raw, kind, tags, text, suggestions) => {
    expect(parseDecision(raw)).toEqual({ kind, tags, text, suggestions });
  });

  test.each(["Just words.", "I like {curly} things", "{smiles} hello", 'She said: "hi"', "[1, 2]", "```\ncode\n```"])(
    "S4-17: %j is no decision and becomes a text, word for word",
    (raw) => {
      expect(parseDecision(raw)).toEqual({ kind: "text", tags: [], text: raw, suggestions: [] });
    },
  );

  test.each([
    ['{"type":"text","tags":[],"text":"I was about to', "I was about to"],
    ['{"type":"text","text":"One\nline"', "One\nline"],
    ['{"type":"text","text":"It\'s 5 o\'clock",}', "It's 5 o'clock"],
    ['{"type":"image","tags":["ra', ""],
    ['{"type":', ""],
  ])("S4-17: of %j only the words are kept", (raw, text) => {
    expect(parseDecision(raw)).toMatchObject({ kind: "text", text });
  });

  test("S4-17: whatever arrives, the answer is a decision within its limits", () => {
    const raw = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      WRITTEN.map((written) => written.raw.slice(3)),
    );
    fc.assert(
      fc.property(raw, (answer) => {
        const { kind, tags, text, suggestions } = parseDecision(answer);

        expect(DECISION_KINDS).toContain(kind);
        expect(typeof text).toBe("string");
        expect(tags.length).toBeLessThanOrEqual(6);
        expect(suggestions.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  test("S4-17: every way to write a decision gives the same one", () => {
    fc.assert(
      fc.property(WRITTEN, ({ decision, raw }) => {
        expect(parseDecision(raw)).toMatchObject({ kind: decision.type, text: decision.text.trim() });
      }),
    );
  });
});

describe("an answer that still grows", () => {
  test("X-01: shows the text from its first word on, and nothing else of the object", () => {
    const raw = '{"type":"image","tags":["rain"],"text":"Look at \\"this\\"!","suggestions":["Wow"]}';

    const shown = [...new Set(Array.from({ length: raw.length + 1 }, (_, end) => partialText(raw.slice(0, end))))];

    expect(shown[0]).toBe("");
    expect(shown[1]).toBe("L");
    expect(shown.at(-1)).toBe('Look at "this"!');
  });

  test("X-01: at every moment what is shown is a beginning of what it becomes", () => {
    fc.assert(
      fc.property(WRITTEN, fc.nat(), ({ decision, raw }, cut) => {
        const shown = partialText(raw.slice(0, cut % (raw.length + 1)));

        expect(decision.text.startsWith(shown)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("X-01: plain words are shown as they come", () => {
    expect(partialText("One two")).toBe("One two");
    expect(partialText("`")).toBe("");
    expect(partialText("Sure {")).toBe("Sure");
  });

  test("half of an object is never shown, also when the text is the name of another thing", () => {
    const raw = '{"note":{"text":"inner"},"suggestions":["text",":"],"text":"outer"}';

    expect(partialText(raw.slice(0, 40))).toBe("");
    expect(partialText(raw)).toBe("outer");
  });
});
