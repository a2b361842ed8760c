// After signing in, nobody is sent to another site.
import { expect, test } from "vitest";
import { safePath, signInPath } from "./safe-path";

test.each(["/chat", "/chat/abc123", "/hatch?keep=1", "/settings#account"])("%s is a place of this site", (path) => {
  expect(safePath(path)).toBe(path);
});

test.each([
  null,
  undefined,
  "",
  "chat",
  "https://elsewhere.example",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "javascript:alert(1)",
])("%s leads to the usual place instead", (path) => {
  expect(safePath(path)).toBe("/chat");
});

test("the sign-in address brings the visitor back", () => {
  const next = new URL(signInPath("/chat/abc?x=1&y=2"), "http://localhost").searchParams.get("next");

  expect(next).toBe("/chat/abc?x=1&y=2");
});
