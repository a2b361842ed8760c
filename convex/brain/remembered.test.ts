// A remembered reading gives the answers of the reading itself, also after it had to forget some.
import { expect, test } from "vitest";
import { remembered } from "./remembered";

test("a text is read once as long as it is remembered, and again when a thousand others came since", () => {
  const asked: string[] = [];
  const read = remembered((text) => {
    asked.push(text);
    return text.length;
  });

  const answers = [read("one"), read("one")];
  for (let index = 0; index < 1_000; index += 1) read(`other ${index}`);
  const later = read("one");

  expect([...answers, later]).toEqual([3, 3, 3]);
  expect(asked.filter((text) => text === "one")).toHaveLength(2);
  expect(asked).toHaveLength(1_002);
});
