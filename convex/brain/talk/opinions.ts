// What each participant thinks of a statement: a function of its personality, its kind, the subject and the seed.
// Every weight is named here, so that how much a trait or a taste matters can be read, measured and argued about.
//
// Talks of three always end in agreement by the rule of two thirds, so drama comes from pairs, fours and fives. With these weights
// about a quarter of all talks are conflicts (300 homes of 2 to 6 over 200 talks each), which lets moods move and journeys happen.

import type { Trait } from "../../../lib/creature";
import { seededRandom } from "../../../lib/seeded-random";
import type { Random } from "../../../lib/seeded-random";
import type { Stance } from "../../../lib/talks";
import { SPECIES_CATALOGUE } from "../species/catalogue";
import type { SpeciesTraits } from "../species/species";
import type { Actor, TalkTopic } from "./cast";
import { tasteFor } from "./tastes";

/** How far a trait moves an opinion towards yes (or, below 0, towards no), and how wide its "maybe" is. */
const TRAIT_LEANS: Readonly<Record<Trait, { lean: number; maybe: number }>> = {
  curious: { lean: 0.1, maybe: 0.05 },
  cheerful: { lean: 0.35, maybe: 0 },
  stubborn: { lean: -0.45, maybe: -0.08 },
  gentle: { lean: 0.2, maybe: 0.08 },
  bold: { lean: -0.1, maybe: -0.12 },
  dreamy: { lean: 0, maybe: 0.14 },
};

/** Some statements sound better on some days: the same for everybody in one talk. */
const APPEAL = 0.15;
/** What its kind with its trait always thinks of this statement. */
const STANDING_VIEW = 0.35;
/** What only this one thinks of it today. Spread over the cast, because a talk lives on more than one view. */
const OWN_VIEW = 1.3;
/** A liked or disliked subject. */
const TASTE = 0.5;
/** Cheer says yes, stubbornness says no; what is usual among the kinds says neither. */
const CHEER = 0.4;
const STUBBORNNESS = 0.4;
/** Below this distance from 0 an opinion is "I am not sure". */
const MAYBE = 0.15;
/** Curious species keep the question open. */
const CURIOSITY = 0.12;
/** Share of the way that an agreeable one moves towards what the others think. */
const COMPANY = 0.12;
/** Share of the way that team mates move towards each other. */
const TEAM_PULL = 0.5;

/** What is usual among the kinds, and what counts for one that is no longer in the catalogue. */
const EVEN: SpeciesTraits = { agreeableness: 0.7, curiosity: 0.7, cheer: 0.65, stubbornness: 0.45 };

const TRAITS_OF = new Map(SPECIES_CATALOGUE.map(({ slug, traits }) => [slug, traits]));

/** By place in the cast. The same cast, topic and seed give the same opinions. */
export function opinionsOf(cast: readonly Actor[], topic: TalkTopic, seed: string): Stance[] {
  const random = seededRandom(`${seed}:opinions`);
  const appeal = (random.next() * 2 - 1) * APPEAL;
  const today = spread(cast.length, random);
  const alone = cast.map(
    (actor, place) => appeal + leanOf(actor, topic) + viewOf(actor, topic) + (today[place] ?? 0) * OWN_VIEW,
  );
  const inCompany = alone.map((lean, place) => withCompany(lean, cast[place], alone));
  const onTeams = inCompany.map((lean, place) => withTeam(lean, place, cast, inCompany));
  return onTeams.map((lean, place) => stanceOf(lean, cast[place]));
}

/** Where personality and kind lean on a subject, before chance: above 0 towards yes. */
export function leanOf(actor: Actor, topic: Pick<TalkTopic, "category">): number {
  const { cheer, stubbornness } = traitsOf(actor);
  return (
    TRAIT_LEANS[actor.trait].lean +
    tasteFor(actor.speciesSlug, topic.category) * TASTE +
    (cheer - EVEN.cheer) * CHEER -
    (stubbornness - EVEN.stubbornness) * STUBBORNNESS
  );
}

/** So many views from -1 to 1, as far from each other as they can be, starting anywhere. */
function spread(count: number, random: Random): number[] {
  const start = random.next();
  return Array.from({ length: count }, (_none, place) => {
    const step = (place + random.next() * 0.5) / count;
    return ((start + step) % 1) * 2 - 1;
  });
}

/** The same whenever the subject comes up, so that a Nibbin stays a Nibbin about soup. */
function viewOf({ speciesSlug, trait }: Actor, { slug }: TalkTopic): number {
  return (seededRandom(`view:${speciesSlug}:${trait}:${slug}`).next() * 2 - 1) * STANDING_VIEW;
}

function withCompany(lean: number, actor: Actor | undefined, all: readonly number[]): number {
  if (actor === undefined || all.length < 2) return lean;
  const others = (sum(all) - lean) / (all.length - 1);
  return lean + (others - lean) * COMPANY * traitsOf(actor).agreeableness;
}

function withTeam(lean: number, place: number, cast: readonly Actor[], all: readonly number[]): number {
  const team = cast[place]?.team;
  if (team === undefined) return lean;
  const mates = all.filter((_lean, other) => other !== place && cast[other]?.team === team);
  return mates.length === 0 ? lean : lean + (sum(mates) / mates.length - lean) * TEAM_PULL;
}

function stanceOf(lean: number, actor: Actor | undefined): Stance {
  const maybe = actor === undefined ? MAYBE : maybeOf(actor);
  if (Math.abs(lean) < maybe) return "neutral";
  return lean > 0 ? "agree" : "disagree";
}

function maybeOf(actor: Actor): number {
  return MAYBE + TRAIT_LEANS[actor.trait].maybe + (traitsOf(actor).curiosity - EVEN.curiosity) * CURIOSITY;
}

function traitsOf({ speciesSlug }: Actor): SpeciesTraits {
  return TRAITS_OF.get(speciesSlug) ?? EVEN;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
