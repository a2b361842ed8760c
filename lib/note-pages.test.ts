// The inbox as one list: nothing twice, nothing lost, the newest first.

import { expect, test } from "vitest";
import { withNews } from "./note-pages";

const notes = (...ids: string[]) => ids.map((notificationId) => ({ notificationId }));

test("X-18: what came since the pages were asked for stands before them, and nothing is there twice", () => {
  expect(withNews(notes("d", "c", "b"), notes("c", "b", "a"))).toEqual(notes("d", "c", "b", "a"));
});

test("X-18: before any page is there the newest one is the list, and without news the pages are", () => {
  expect(withNews(notes("b", "a"), [])).toEqual(notes("b", "a"));
  expect(withNews(notes("b"), notes("b", "a"))).toEqual(notes("b", "a"));
});
