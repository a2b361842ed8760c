// Proves that opinions come from who somebody is and what is talked about, and that each of the named influences can be measured.

import { describe, expect, test } from "vitest";
import { SPECIES, TRAITS } from "../../../lib/creature";
import type { SpeciesSlug, Trait } from "../../../lib/creature";
import { seededRandom } from "../../../lib/seeded-random";
import { TOPIC_CATEGORIES } from "../../../lib/talks";
import type { Stance, Team, TopicCategory } from "../../../lib/talks";
import { randomInput } from "../../../tests/brain/talks";
import type { Actor, TalkTopic } from "./cast";
import { opinionsOf } from "./opinions";
import { CATEGORY_TASTES } from "./tastes";

const SEEDS = 3_000;

function anActor(slug: SpeciesSlug, trait: Trait, more: { team?: Team } = {}): Actor {
  return { chatlingId: slug, nickname: "Pip", speciesSlug: slug, trait, mood: "neutral", unhappyCount: 0, ...more };
}

function aTopic(category: TopicCategory, slug = "a-topic"): TalkTopic {
  return { slug, statement: "Soup is a drink", category, claims: { agree: [], disagree: [], neutral: [] } };
}

/** How often each opinion comes out of many talks about different statements of one category. */
function shares(cast: readonly Actor[], category: TopicCategory): Record<Stance, number> {
  const counts: Record<Stance, number> = { agree: 0, disagree: 0, neutral: 0 };
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const stance = opinionsOf(cast, aTopic(category, `topic-${seed % 50}`), `seed-${seed}`)[0];
    if (stance !== undefined) counts[stance] += 1 / SEEDS;
  }
  return counts;
}

/** How often the first two are of one mind. */
function likeMinded(cast: readonly Actor[]): number {
  let same = 0;
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const [one, other] = opinionsOf(cast, aTopic("home", `topic-${seed % 50}`), `seed-${seed}`);
    if (one === other) same += 1 / SEEDS;
  }
  return same;
}

const BYSTANDER = anActor("potkin", "gentle");

test("S0-14: the same cast, topic and seed give the same opinions, and another seed may give others", () => {
  const cast = SPECIES.slice(0, 5).map(({ slug }, place) => anActor(slug, TRAITS[place] ?? "bold"));
  const topic = aTopic("food");

  const once = opinionsOf(cast, topic, "run-1:home-1:slot-1");
  const again = opinionsOf(cast, topic, "run-1:home-1:slot-1");
  const others = Array.from({ length: 20 }, (_none, seed) => opinionsOf(cast, topic, `other-${seed}`).join());

  expect(again).toEqual(once);
  expect(once).toHaveLength(5);
  expect(new Set(others).size).toBeGreaterThan(5);
});

test("S0-14: over random homes every opinion is common, and most talks bring them together", () => {
  const inputs = Array.from({ length: 4_000 }, (_none, seed) => randomInput(`opinions-${seed}`));

  const stances = inputs.flatMap(({ stances: all }) => all);
  const share = (stance: Stance): number => stances.filter((one) => one === stance).length / stances.length;
  const agreed = inputs.filter(({ outcome }) => outcome === "agreement").length / inputs.length;

  expect(share("agree")).toBeGreaterThan(0.35);
  expect(share("disagree")).toBeGreaterThan(0.3);
  expect(share("neutral")).toBeGreaterThan(0.1);
  expect(agreed).toBeGreaterThan(0.6);
  expect(agreed).toBeLessThan(0.78);
});

describe("S0-50: a trait changes opinions measurably", () => {
  test("a cheerful one says yes more often than a stubborn one, by a clear margin", () => {
    const cheerful = shares([anActor("potkin", "cheerful"), BYSTANDER], "home");
    const stubborn = shares([anActor("potkin", "stubborn"), BYSTANDER], "home");

    expect(cheerful.agree - stubborn.agree).toBeGreaterThan(0.15);
    expect(stubborn.disagree - cheerful.disagree).toBeGreaterThan(0.15);
  });

  test("a dreamy one is undecided more often than a bold one", () => {
    const dreamy = shares([anActor("potkin", "dreamy"), BYSTANDER], "home");
    const bold = shares([anActor("potkin", "bold"), BYSTANDER], "home");

    expect(dreamy.neutral - bold.neutral).toBeGreaterThan(0.1);
  });

  test("a kind that is cheerful and easy-going says yes more often than a stubborn grumbler", () => {
    const pufftail = shares([anActor("pufftail", "gentle"), BYSTANDER], "inventions");
    const thistlewick = shares([anActor("thistlewick", "gentle"), BYSTANDER], "inventions");

    expect(pufftail.agree - thistlewick.agree).toBeGreaterThan(0.1);
  });
});

describe("S0-51: each kind has subjects it likes and subjects it does not", () => {
  test.each(SPECIES.map(({ slug }) => slug))("%s says yes more often about what it likes", (slug) => {
    const { likes, dislikes } = CATEGORY_TASTES[slug];
    const liked = shares([anActor(slug, "gentle"), BYSTANDER], likes[0] ?? "food");
    const disliked = shares([anActor(slug, "gentle"), BYSTANDER], dislikes[0] ?? "food");

    expect(liked.agree - disliked.agree).toBeGreaterThan(0.2);
  });

  test("nobody likes and dislikes the same, and every category is liked by one kind and disliked by another", () => {
    const tastes = Object.values(CATEGORY_TASTES);

    const torn = tastes.filter(({ likes, dislikes }) => likes.some((category) => dislikes.includes(category)));
    const liked = new Set(tastes.flatMap(({ likes }) => likes));
    const disliked = new Set(tastes.flatMap(({ dislikes }) => dislikes));

    expect(torn).toEqual([]);
    expect(TOPIC_CATEGORIES.filter((category) => !liked.has(category))).toEqual([]);
    expect(disliked.size).toBeGreaterThan(8);
  });
});

test("S0-55: two of one team are of one mind more often than the same two on different teams", () => {
  const random = seededRandom("pairs");
  const pairs = Array.from({ length: 8 }, () => [random.pick(SPECIES).slug, random.pick(SPECIES).slug] as const);

  const gains = pairs.map(([one, other]) => {
    const together = [anActor(one, "bold", { team: "comets" }), anActor(other, "gentle", { team: "comets" })];
    const apart = [anActor(one, "bold", { team: "comets" }), anActor(other, "gentle", { team: "acorns" })];
    return likeMinded(together) - likeMinded(apart);
  });

  expect(gains.filter((gain) => gain < 0.1)).toEqual([]);
});
