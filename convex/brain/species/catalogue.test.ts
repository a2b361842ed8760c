// The catalogue is whole and every species speaks only with its own voice.
import { expect, test } from "vitest";
import { FAMILIES, MOODS, SPECIES, TRAITS } from "../../../lib/creature";
import { normaliseLine } from "../freshness";
import { templateGreeting } from "../templateGreeting";
import { playTalk } from "../../../tests/brain/talk";
import { SCRIPTS } from "../../../tests/brain/scripts";
import { SPECIES_CATALOGUE, getSpecies } from "./catalogue";
import type { Species } from "./species";

const ownLines = ({ voice }: Species): string[] =>
  [
    voice.glad,
    voice.soft,
    voice.curious,
    voice.greets,
    voice.farewells,
    voice.about,
    voice.nows,
    voice.stories,
    voice.jokes,
    voice.comforts,
  ]
    .flat()
    .concat(
      [...voice.likes, ...voice.dislikes].flatMap((taste) => taste.say),
      voice.asks.map((thread) => thread.ask),
    );

test("there are at least 12 species in 4 families, each with persona, traits, likes, dislikes, rarity and voice", () => {
  const families = new Set(SPECIES_CATALOGUE.map((species) => species.family));

  expect(SPECIES_CATALOGUE.map((species) => species.slug)).toEqual(SPECIES.map((entry) => entry.slug));
  expect(SPECIES_CATALOGUE.length).toBeGreaterThanOrEqual(12);
  expect([...families].sort()).toEqual([...FAMILIES].sort());
  for (const species of SPECIES_CATALOGUE) {
    expect(species.persona.length).toBeGreaterThan(120);
    expect(species.likes.length).toBeGreaterThanOrEqual(5);
    expect(species.dislikes.length).toBeGreaterThanOrEqual(3);
    expect(Object.values(species.traits).filter((trait) => trait < 0 || trait > 1)).toEqual([]);
  }
});

test("a slug that does not exist has no species", () => {
  expect(getSpecies("unicorn")).toBeNull();
  expect(getSpecies("mossling")?.name).toBe("Mossling");
});

test("no two species share a line of their own", () => {
  const owners = new Map<string, string>();
  const shared: string[] = [];

  for (const species of SPECIES_CATALOGUE) {
    for (const line of new Set(ownLines(species).map(normaliseLine))) {
      if (owners.has(line)) shared.push(`${line} (${owners.get(line) ?? ""}, ${species.slug})`);
      owners.set(line, species.slug);
    }
  }

  expect(shared).toEqual([]);
});

test("no reply holds a line of another species' voice", () => {
  const strangers: string[] = [];

  for (const species of SPECIES_CATALOGUE) {
    const foreign = SPECIES_CATALOGUE.filter((other) => other !== species).flatMap((other) =>
      ownLines(other)
        .filter((line) => line.length > 18 && !line.includes("["))
        .map(normaliseLine),
    );
    const said = [...(SCRIPTS["everyday"] ?? []), ...(SCRIPTS["heavy"] ?? []), ...(SCRIPTS["sparse"] ?? [])];
    const replies = playTalk(species, said).map((reply) => normaliseLine(reply.text));
    strangers.push(...foreign.filter((line) => replies.some((reply) => reply.includes(line))));
  }

  expect(strangers).toEqual([]);
});

test("a quiet species never exclaims in English, and a loud one does", () => {
  const exclaims = (species: Species) =>
    playTalk(species, SCRIPTS["everyday"] ?? []).filter((reply) => reply.text.includes("!")).length;

  expect(
    SPECIES_CATALOGUE.filter((species) => !species.voice.loud && exclaims(species) > 0).map((species) => species.slug),
  ).toEqual([]);
  expect(
    SPECIES_CATALOGUE.filter((species) => species.voice.loud && exclaims(species) < 3).map((species) => species.slug),
  ).toEqual([]);
});

test("X-25: a fresh chatling greets in its voice, says its name and asks for one", () => {
  for (const species of SPECIES_CATALOGUE) {
    for (const trait of TRAITS) {
      const greeting = templateGreeting({
        seed: `egg ${trait}`,
        species,
        chatling: { nickname: "Bramble", trait, mood: MOODS[0] },
      });

      expect(greeting).toContain("Bramble");
      expect(greeting.endsWith("?")).toBe(true);
      expect(greeting).not.toMatch(/[{}[\]]|undefined/);
    }
  }
});
