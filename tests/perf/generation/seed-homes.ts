// People with three to eight chatlings each, written straight into the engine's database: the bench measures a run, not sign-ups.

import type { Engine } from "../../../embedded/engine/index";
import { COLOURS, MOODS, SPECIES, TRAITS } from "../../../lib/creature";
import { CREATURE_NAMES } from "../../../lib/creature-names";
import { seededRandom } from "../../../lib/seeded-random";
import type { Random } from "../../../lib/seeded-random";

const HOMES_PER_COMMIT = 100;
const CHATLINGS_MIN = 3;
const CHATLINGS_MAX = 8;
const COHORTS = 100;
const DAY_MS = 24 * 3_600_000;
/** Older than the first week, in which nobody runs away. */
const AGE_DAYS = 40;

type Species = ReadonlyMap<string, string>;

/** Adds people number `from` up to `to`; the same numbers make the same homes. Resolves with how many chatlings they have. */
export async function seedHomes(engine: Engine, from: number, to: number): Promise<number> {
  const species = speciesIds(engine);
  let chatlings = 0;
  for (let first = from; first < to; first += HOMES_PER_COMMIT) {
    const transaction = engine.database.begin();
    for (let n = first; n < Math.min(to, first + HOMES_PER_COMMIT); n += 1) {
      chatlings += insertHome(transaction, n, species);
    }
    const outcome = engine.database.commit(transaction);
    transaction.close();
    if (outcome.kind === "conflict") throw new Error("nobody else writes while homes are seeded");
    await outcome.durable;
  }
  return chatlings;
}

type Transaction = ReturnType<Engine["database"]["begin"]>;

function insertHome(transaction: Transaction, n: number, species: Species): number {
  const random = seededRandom(`home:${n}`);
  const now = Date.now();
  const owner = transaction.insert("", "users", {
    isAnonymous: false,
    role: "user",
    ageBand: "adult",
    cohort: n % COHORTS,
    lastSeenDay: new Date(now).toISOString().slice(0, 10),
    createdAt: now - AGE_DAYS * DAY_MS,
  });
  const count = CHATLINGS_MIN + random.below(CHATLINGS_MAX - CHATLINGS_MIN + 1);
  for (let place = 0; place < count; place += 1) {
    transaction.insert("", "chatlings", chatlingOf({ ownerId: owner.id, place, random, species, now }));
  }
  return count;
}

type Place = { ownerId: string; place: number; random: Random; species: Species; now: number };

function chatlingOf({ ownerId, place, random, species, now }: Place) {
  const { slug } = random.pick(SPECIES);
  const speciesId = species.get(slug);
  if (speciesId === undefined) throw new Error(`the species ${slug} has no row`);
  return {
    ownerId,
    speciesId,
    speciesSlug: slug,
    nickname: random.pick(CREATURE_NAMES),
    colour: random.pick(COLOURS),
    trait: random.pick(TRAITS),
    seed: `seed-${random.below(1_000_000)}`,
    status: "home",
    mood: random.pick(MOODS),
    unhappyCount: random.below(4),
    runawayTimes: 0,
    personaVersion: 1,
    clientId: `bench-${place}`,
    obtainedAt: now - AGE_DAYS * DAY_MS + place,
  };
}

function speciesIds(engine: Engine): Species {
  const transaction = engine.database.begin();
  const scan = transaction.scan("", { table: "species", index: "by_creation_time", range: [], order: "asc" });
  const ids = new Map<string, string>();
  for (let row = scan.next(); row !== null; row = scan.next()) {
    const { slug } = row.value();
    if (typeof slug === "string") ids.set(slug, row.id);
  }
  transaction.close();
  return ids;
}
