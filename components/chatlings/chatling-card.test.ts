// A card of the collection tells where its chatling is.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ChatlingView } from "@/convex/model/views";
import { ChatlingCard, EmptyNestCard } from "./chatling-card";

// Only what a card shows; an id of the backend is a text.
const pip = {
  chatlingId: "pip",
  nickname: "Pip",
  speciesSlug: "nibbin",
  speciesName: "Nibbin",
  family: "critter",
  colour: "honey",
  trait: "gentle",
  seed: "pip",
  mood: "unhappy",
  status: "home",
  team: null,
} as unknown as ChatlingView;

const words = (card: Parameters<typeof renderToStaticMarkup>[0]) =>
  renderToStaticMarkup(card).replaceAll(/<[^>]+>/g, " ");

test("S0-53: a card says that its chatling meditates, and nothing of the kind of one that is simply at home", () => {
  const home = words(createElement(ChatlingCard, { chatling: pip }));
  const resting = words(createElement(ChatlingCard, { chatling: { ...pip, status: "meditating" } }));

  expect(home).not.toContain("Meditating");
  expect(resting).toContain("Meditating");
});

test("S0-22: the nest of one on a journey has its name and no face or mood", () => {
  const nest = createElement(EmptyNestCard, { chatling: { ...pip, status: "runaway" } });

  expect(words(nest)).toContain("Pip");
  expect(words(nest)).toContain("On a journey");
  expect(words(nest)).not.toContain("Unhappy");
  expect(renderToStaticMarkup(nest)).not.toContain("<img");
});
