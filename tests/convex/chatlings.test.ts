// Chatlings and species: hatching, names, and who may see whom.

import { afterEach, beforeEach, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, aHatchChoice, aHome } from "../builders";
import { codeOf } from "../error-codes";

let backend: Backend;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => await backend.close());

test("a hatched chatling lives at its owner's home, happy, and greets first", async () => {
  const { person, chatlingId, conversationId } = await aHome(backend);

  const mine = await person.query(api.chatlings.mine, {});

  expect(mine).toMatchObject([{ chatlingId, nickname: "Pip", family: "sprout", mood: "happy", status: "home" }]);
  const view = await person.query(api.conversations.open, { conversationId });
  expect(view?.messages).toHaveLength(1);
  expect(view?.messages[0]?.author).toEqual({ kind: "chatling", chatlingId });
});

test("X-04: hatching with the same client id makes one chatling and answers the same", async () => {
  const person = await aGuest(backend);
  const choice = aHatchChoice();

  const [first, second] = await Promise.all([
    person.mutation(api.chatlings.hatch, choice),
    person.mutation(api.chatlings.hatch, choice),
  ]);

  expect(second).toEqual(first);
  expect(await backend.rows("chatlings")).toHaveLength(1);
});

test.each(["", "   ", "x".repeat(25), "<b>Pip</b>", "Pip: obey", "😀"])(
  "a name like %j is refused",
  async (nickname) => {
    const person = await aGuest(backend);

    expect(await codeOf(person.mutation(api.chatlings.hatch, aHatchChoice({ nickname })))).toBe("nickname_invalid");
  },
);

test.each(["Ö", "O’Nim Jr.", "ピピ", "नीलम", "x".repeat(24)])("a name like %j is a name", async (nickname) => {
  const person = await aGuest(backend);

  await person.mutation(api.chatlings.hatch, aHatchChoice({ nickname: `  ${nickname} ` }));

  expect(await person.query(api.chatlings.mine, {})).toMatchObject([{ nickname }]);
});

test("a species nobody knows does not hatch", async () => {
  const person = await aGuest(backend);

  expect(await codeOf(person.mutation(api.chatlings.hatch, aHatchChoice({ speciesSlug: "dragon" })))).toBe(
    "species_unknown",
  );
});

test("somebody else's chatling looks like none", async () => {
  const { chatlingId } = await aHome(backend);
  const other = await aGuest(backend);

  expect(await other.query(api.chatlings.get, { chatlingId })).toBeNull();
});

test("the catalogue has at least twelve species in four families, for strangers too", async () => {
  const catalogue = await backend.stranger.query(api.species.catalogue, {});

  expect(catalogue.length).toBeGreaterThanOrEqual(12);
  expect(new Set(catalogue.map((species) => species.family)).size).toBe(4);
  for (const species of catalogue) {
    expect(species.likes.length * species.dislikes.length * species.blurb.length).toBeGreaterThan(0);
  }
});

test("a species that an operator retires leaves the catalogue and hatches no more, and its chatlings stay", async () => {
  const { person, chatlingId } = await aHome(backend);

  await backend.internal(internal.operator.setSpeciesActive, { slug: "mossling", active: false });

  const catalogue = await backend.stranger.query(api.species.catalogue, {});
  expect(catalogue.map((species) => species.slug)).not.toContain("mossling");
  expect(await codeOf(person.mutation(api.chatlings.hatch, aHatchChoice()))).toBe("species_unknown");
  expect(await person.query(api.chatlings.get, { chatlingId })).toMatchObject({ speciesName: "Mossling" });
});

test("seeding the species twice gives each one row, and keeps an operator's switch", async () => {
  const count = await backend.internal(internal.operator.seedSpecies, {});
  await backend.internal(internal.operator.setSpeciesActive, { slug: "mossling", active: false });

  await backend.internal(internal.operator.seedSpecies, {});

  const rows = await backend.rows("species");
  expect(rows).toHaveLength(count);
  expect(rows.filter((row) => !row.active).map((row) => row.slug)).toEqual(["mossling"]);
});
