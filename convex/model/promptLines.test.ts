// How brains are told about messages that are no text.

import { expect, test } from "vitest";
import { promptLineOf } from "./messages";

test.each([
  [{ kind: "text", text: "hello" } as const, "hello"],
  [{ kind: "image", text: "" } as const, "[image]"],
  [{ kind: "video", text: "my cat" } as const, "[video] my cat"],
  [{ kind: "audio", text: "" } as const, "[audio]"],
])("S4-16: %j is told as %j", (message, line) => {
  expect(promptLineOf(message)).toBe(line);
});

test("S4-16: the address of a picture is never told", () => {
  const picture = { kind: "image" as const, text: "look", mediaKey: "https://cdn.example.org/secret.png" };

  expect(promptLineOf(picture)).toBe("[image] look");
});
