// Where everything stands on a shared picture of a line.

import { expect, test } from "vitest";
import { describeLine, layLineOut, type Measure, PICTURE_PX } from "./line-picture";

/** Half a font size a letter, as in a typewriter. */
const measure: Measure = (text, fontPx) => text.length * fontPx * 0.5;

const words = { text: "Rain is the sky doing its dishes.", nickname: "Pip", statement: "Rain is better than sun." };

test("topic, words and speaker stand above each other and inside the picture", () => {
  const picture = layLineOut(words, measure);

  const [topic] = picture.topic;
  expect(topic?.y).toBeLessThan(picture.bubble.y);
  expect(picture.bubble.y + picture.bubble.height).toBeLessThan(picture.portrait.y);
  expect(picture.portrait.y + picture.portrait.height).toBeLessThan(PICTURE_PX);
});

test("all words of a line are there, and each row fits its bubble", () => {
  const picture = layLineOut(words, measure);

  expect(picture.quote.map(({ text }) => text).join(" ")).toBe(words.text);
  for (const { text, y } of picture.quote) {
    expect(measure(text, picture.quoteFont, "quote")).toBeLessThanOrEqual(picture.bubble.width);
    expect(y).toBeGreaterThan(picture.bubble.y);
    expect(y).toBeLessThan(picture.bubble.y + picture.bubble.height);
  }
});

test("the longest line a talk may hold gets a smaller font and loses no word", () => {
  const long = "and then it rained a little more on my hat ".repeat(6).slice(0, 240).trim();

  const picture = layLineOut({ ...words, text: long }, measure);

  expect(picture.quoteFont).toBeLessThan(layLineOut(words, measure).quoteFont);
  expect(picture.quote.map(({ text }) => text).join(" ")).toBe(long);
});

test("a word without an end is broken rather than drawn over the edge", () => {
  const picture = layLineOut({ ...words, text: "A".repeat(120) }, measure);

  expect(picture.quote.map(({ text }) => text).join("")).toBe("A".repeat(120));
  for (const { text } of picture.quote) expect(measure(text, picture.quoteFont, "quote")).toBeLessThan(PICTURE_PX);
});

test("a topic of many words ends in an ellipsis after two rows", () => {
  const picture = layLineOut(
    { ...words, statement: "Everybody should always carry one more sock ".repeat(5) },
    measure,
  );

  expect(picture.topic).toHaveLength(2);
  expect(picture.topic[1]?.text).toMatch(/…$/);
});

test("the longest names take two rows beside the portrait and stay on the picture", () => {
  const wide: Measure = (text, fontPx) => text.length * fontPx * 0.95;

  const short = layLineOut(words, wide).name;
  const long = layLineOut({ ...words, nickname: "W".repeat(24) }, wide);

  expect(short.map(({ text }) => text)).toEqual(["Pip"]);
  expect(long.name).toHaveLength(2);
  expect(long.name.map(({ text }) => text).join("")).toBe("W".repeat(24));
  for (const { text, x, y } of long.name) {
    expect(x + wide(text, long.nameFont, "name")).toBeLessThanOrEqual(PICTURE_PX);
    expect(y).toBeLessThan(long.mark.y - 40);
  }
});

test("the description says who says what about which topic", () => {
  expect(describeLine(words, "Mossling")).toBe(
    "Pip the Mossling, on “Rain is better than sun.”: “Rain is the sky doing its dishes.”",
  );
});
