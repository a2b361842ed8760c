// The page of last resort stands on its own, by day and by night.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { tokens } from "@/components/ui/tokens";
import { LastResort } from "./last-resort";

const drawn = () => renderToStaticMarkup(createElement(LastResort, { onRetry: () => undefined }));

test("when the frame itself fails, the page still says what happened, what was kept and the ways on", () => {
  const page = drawn();

  expect(page).toContain("Something tipped over</h1>");
  expect(page).toContain("Your chatlings and your chats are stored");
  expect(page).toMatch(/<button[^>]*>Try again<\/button>/);
  expect(page).toMatch(/<a href="\/"[^>]*>Back to the start<\/a>/);
});

test("it loads nothing, leans on no style sheet, and wears the colours of both schemes", () => {
  const page = drawn();

  expect(page).not.toMatch(/src=|class=|url\(|@import|var\(/);
  for (const { paper, ink, soft } of [tokens.light, tokens.dark]) {
    for (const colour of [paper, ink, soft]) expect(page).toContain(colour);
  }
});
