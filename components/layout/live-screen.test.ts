// A page that lives on one live read says what it knows, whichever way the read is.
import { MantineProvider } from "@mantine/core";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type LiveRead, LiveScreen, type LiveScreenProps } from "./live-screen";

function drawn(live: LiveRead<string>): string {
  const page: LiveScreenProps<string> = {
    live,
    skeleton: "three grey bars",
    address: "/chatlings/friends?pair=a.b",
    signedOut: "Every friendship is kept.",
    failed: { title: "The friendships did not load", words: "They are all kept.", action: "another way" },
    order: 1,
    children: (value) => `Here is ${value}.`,
  };
  return renderToStaticMarkup(createElement(MantineProvider, null, createElement(LiveScreen<string>, page)));
}

test("a page shows its shape while it waits, and what was read once it is there", () => {
  expect(drawn({ kind: "loading" })).toContain("three grey bars");
  expect(drawn({ kind: "ready", value: "Pip" })).toContain("Here is Pip.");
});

test("whoever is signed out reads what is kept, and signs in to come back to the very same address", () => {
  const page = drawn({ kind: "signed-out" });

  expect(page).toMatch(/<h1[^>]*>You are signed out<\/h1>/);
  expect(page).toContain("Every friendship is kept.");
  expect(page).toContain(`href="/sign-in?next=${encodeURIComponent("/chatlings/friends?pair=a.b")}"`);
});

test("a failed read says what happened and what was kept, and offers to try again", () => {
  const page = drawn({ kind: "failed" });

  expect(page).toContain('role="alert"');
  expect(page).toMatch(/<h1[^>]*>The friendships did not load<\/h1>/);
  expect(page).toContain("They are all kept.");
  expect(page).toContain("Try again");
  expect(page).toContain("another way");
});
