// The collection: the shelf, the ways to meet a species, gift eggs, and seconds of a kind.

import { afterEach, beforeEach, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { CARE_DAYS_PER_FRIEND } from "../../lib/chatroom-limits";
import { COLOURS, FAMILIES, RARITIES, SPECIES, findSpecies, isFreeToChoose, shuffleHatch } from "../../lib/creature";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, aHatchChoice, aHome } from "../builders";
import type { Person } from "../builders";
import { codeOf } from "../error-codes";
import { aHousehold, talkOf } from "../households";

const DAY_MS = 86_400_000;

let backend: Backend;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => await backend.close());

const shelfOf = async (person: Person) => await person.query(api.collection.shelf, {});

async function eggsOf(person: Person): Promise<string[]> {
  return (await shelfOf(person)).filter((place) => place.egg).map((place) => place.slug);
}

/** A gift egg, earned as people earn it: by a hello on seven days. */
async function earnEgg(person: Person): Promise<string> {
  const before = await eggsOf(person);
  for (let day = 0; day < 7; day += 1) {
    backend.clock.advance(DAY_MS);
    await person.mutation(api.wallet.checkIn, {});
  }
  const [egg] = (await eggsOf(person)).filter((slug) => !before.includes(slug));
  if (egg === undefined) throw new Error("seven hellos brought no egg");
  return egg;
}

test("X-26: the shelf has a place for every species, by family and rarity, and tells of the unknown only those two", async () => {
  const { person, chatlingId } = await aHome(backend);

  const shelf = await shelfOf(person);

  expect(shelf.map((place) => place.slug).sort()).toEqual(SPECIES.map((entry) => entry.slug).sort());
  const order = shelf.map(({ family, rarity }) => FAMILIES.indexOf(family) * 10 + RARITIES.indexOf(rarity));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  const [known, ...others] = shelf.filter((place) => place.discovered !== null);
  expect(others).toEqual([]);
  expect(known).toMatchObject({
    slug: "mossling",
    name: "Mossling",
    discovered: { way: "hatch" },
    owned: [{ chatlingId }],
  });
  for (const place of shelf.filter((one) => one.discovered === null)) {
    expect(place).toMatchObject({ name: null, blurb: null, egg: false, owned: [] });
  }
});

test("X-26: a second chatling of a kind and colour hatches in the next free colour, and the same egg in the same", async () => {
  const person = await aGuest(backend);
  const first = aHatchChoice({ colour: "slate" });
  await person.mutation(api.chatlings.hatch, first);
  const second = aHatchChoice({ colour: "slate" });

  await person.mutation(api.chatlings.hatch, second);
  await person.mutation(api.chatlings.hatch, second);
  await person.mutation(api.chatlings.hatch, aHatchChoice({ colour: "slate", speciesSlug: "radikin" }));

  const mine = await person.query(api.chatlings.mine, {});
  expect(mine.map(({ speciesSlug, colour }) => `${colour} ${speciesSlug}`)).toEqual([
    "slate mossling",
    "leaf mossling",
    "slate radikin",
  ]);
});

test("X-26: with all colours taken a ninth keeps the one that was wished for", async () => {
  const person = await aGuest(backend);

  for (const _ of [...COLOURS, "ninth"]) {
    await person.mutation(api.chatlings.hatch, aHatchChoice({ colour: "honey" }));
    backend.clock.advance(60_000);
  }

  const colours = (await person.query(api.chatlings.mine, {})).map((one) => one.colour);
  expect(new Set(colours.slice(0, 8)).size).toBe(8);
  expect(colours.at(-1)).toBe("honey");
});

test("X-26: seven hellos in a row bring a gift egg of an unknown species, which hatches once", async () => {
  const { person } = await aHome(backend);

  const egg = await earnEgg(person);
  const waiting = (await shelfOf(person)).find((place) => place.slug === egg);
  await person.mutation(api.chatlings.hatch, aHatchChoice({ speciesSlug: egg, nickname: "Gift" }));

  expect(egg).not.toBe("mossling");
  expect(waiting).toMatchObject({ egg: true, discovered: { way: "gift" }, owned: [] });
  const hatched = (await shelfOf(person)).find((place) => place.slug === egg);
  expect(hatched).toMatchObject({ egg: false, discovered: { way: "gift" }, owned: [{ nickname: "Gift" }] });
});

test("X-26: a rare kind comes out of luck's egg or a gift egg, and out of no other", async () => {
  const person = await aGuest(backend);
  const lucky = luckyEgg();
  const rare = { speciesSlug: lucky.speciesSlug, nickname: "Rare" };

  const refused = await codeOf(person.mutation(api.chatlings.hatch, aHatchChoice({ ...rare, seed: "no luck here" })));
  await person.mutation(api.chatlings.hatch, aHatchChoice({ ...rare, seed: lucky.seed }));

  expect(refused).toBe("egg_needed");
  expect(await person.query(api.chatlings.mine, {})).toMatchObject([{ speciesSlug: rare.speciesSlug }]);
});

/** The first of these seeds that proposes a rare kind. */
function luckyEgg() {
  for (let egg = 0; ; egg += 1) {
    const proposed = shuffleHatch(`egg-${egg}`);
    if (findSpecies(proposed.speciesSlug)?.rarity === "rare") return proposed;
  }
}

test("X-26: week after week gifts fill the shelf, and when every kind lives or waits here, no egg comes any more", async () => {
  const person = await aGuest(backend);
  const lucky = luckyEgg();
  for (const { slug } of SPECIES.filter(isFree)) {
    await person.mutation(api.chatlings.hatch, aHatchChoice({ speciesSlug: slug }));
    backend.clock.advance(60_000);
  }
  await person.mutation(api.chatlings.hatch, aHatchChoice(lucky));
  const lacking = SPECIES.filter((entry) => !isFree(entry) && entry.slug !== lucky.speciesSlug);

  const eggs: string[] = [];
  for (const _ of lacking) eggs.push(await earnEgg(person));

  expect(eggs.sort()).toEqual(lacking.map((entry) => entry.slug).sort());
  await expect(earnEgg(person)).rejects.toThrow("no egg");
});

function isFree({ rarity }: (typeof SPECIES)[number]): boolean {
  return isFreeToChoose(rarity);
}

test("X-26: a visitor in a talk is of a species its person did not know, once for each such talk", async () => {
  const household = await aHousehold(backend, ["Pip", "Fern"]);

  const visits: number[] = [];
  for (let talk = 0; talk < 25; talk += 1) {
    const { event } = await talkOf(backend, household, { rareEventPercent: 100 });
    if (event?.kind === "visitor") visits.push(talk);
  }

  const met = (await shelfOf(household.person)).filter((place) => place.discovered?.way === "talk");
  expect(visits.length).toBeGreaterThan(0);
  expect(met).toHaveLength(Math.min(visits.length, SPECIES.length - 2));
  expect(met.every((place) => place.name !== null && place.owned.length === 0 && !place.egg)).toBe(true);
});

test("X-26: on its fifth day of care a chatling introduces a friend, of its own family while one is unknown", async () => {
  const { person, chatlingId } = await aHome(backend);

  const introduced: (string | null)[] = [];
  for (let day = 0; day < CARE_DAYS_PER_FRIEND; day += 1) {
    introduced.push((await person.mutation(api.care.give, { chatlingId, kind: "greet" })).discovered);
    introduced.push((await person.mutation(api.care.give, { chatlingId, kind: "treat" })).discovered);
    backend.clock.advance(DAY_MS);
  }

  const met = (await shelfOf(person)).filter((place) => place.discovered?.way === "care");
  expect(met).toMatchObject([{ family: "sprout" }]);
  expect(introduced.filter((name) => name !== null)).toEqual(met.map((place) => place.name));
  expect(introduced.at(-2)).toBe(met[0]?.name);
});

test("X-26: a species that is retired leaves the shelf of those who never met it, and stays with those who did", async () => {
  const { person } = await aHome(backend);
  const stranger = await aGuest(backend);

  await backend.internal(internal.operator.setSpeciesActive, { slug: "mossling", active: false });

  expect((await shelfOf(person)).map((place) => place.slug)).toContain("mossling");
  expect((await shelfOf(stranger)).map((place) => place.slug)).not.toContain("mossling");
});
