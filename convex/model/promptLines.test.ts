// How brains are told about messages that are no text.

import { expect, test } from "vitest";
import { plainWordsOf, promptLineOf } from "./promptLines";

test.each([
  [{ kind: "text", text: "hello" } as const, "hello"],
  [{ kind: "image", text: "" } as const, "User sent IMAGE. note: ''"],
  [{ kind: "video", text: "my cat" } as const, "User sent VIDEO. note: 'my cat'"],
])("S4-16: %j is told as %j", (message, line) => {
  expect(promptLineOf(message)).toBe(line);
});

test("S4-40: a voice note is told with its note, and with what was said where that is known", () => {
  expect(promptLineOf({ kind: "audio", text: "from the park" })).toBe("User sent AUDIO. note: 'from the park'");
  expect(promptLineOf({ kind: "audio", text: "", transcript: "hello Pip" })).toBe(
    "User sent AUDIO. note: '' transcript: 'hello Pip'",
  );
});

test("S4-16: the address of a picture is never told", () => {
  const picture = { kind: "image" as const, text: "look", mediaKey: "https://cdn.example.org/secret.png" };

  expect(promptLineOf(picture)).toBe("User sent IMAGE. note: 'look'");
});

test("the built-in brain reads the plain words of a note", () => {
  expect(plainWordsOf({ kind: "audio", text: "", transcript: "hello Pip" })).toBe("hello Pip");
  expect(plainWordsOf({ kind: "image", text: "" })).toBe("");
});
