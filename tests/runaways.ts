// Chatlings that really ran away. Their talks are made one after the other, as a run makes them, with seeds that were looked for:
// the same pure plan that decides a talk says here beforehand what a seed would do.

import { api, internal } from "../convex/_generated/api";
import type { Doc, Id } from "../convex/_generated/dataModel";
import { drawCast, planTalk } from "../convex/brain/talk/planTalk";
import type { SearchResult } from "../convex/model/chatroomViews";
import type { TalkPlan } from "../convex/brain/talk/planTalk";
import type { SpeciesSlug } from "../lib/creature";
import { DAY_MS } from "../lib/days";
import type { Backend } from "./backend";
import { aClientId, aGuest, aHatchChoice } from "./builders";
import type { Home, Person } from "./builders";

/** Seeds that are tried for one talk; a wanted one is found long before. */
const SEEDS_MAX = 20_000;

const NAMES = ["Pip", "Bean", "Moss", "Fern", "Nim", "Tock"];
/** The least agreeable first: of two who quarrel it is the one who takes it hard. */
const KINDS = ["radikin", "cobblet", "potkin", "pufftail", "mossling", "nibbin"];

/** A home of so many, old enough that its chatlings may leave. `chatlingId` is the first of them, who leaves first. */
export async function anOldHome(backend: Backend, size = 3, owner?: Person): Promise<Home> {
  const home = await aNewHome(backend, size, owner);
  backend.clock.advance(8 * DAY_MS);
  return home;
}

/** Nobody talks here but by `aTalk`: what the timetable would make is paused. */
export async function aNewHome(backend: Backend, size = 3, owner?: Person): Promise<Home> {
  await backend.internal(internal.operator.setSwitch, { name: "generationPaused", on: true });
  const person = owner ?? (await aGuest(backend));
  const hatched: Pick<Home, "chatlingId" | "conversationId">[] = [];
  for (const [place, nickname] of NAMES.slice(0, size).entries()) {
    const choice = aHatchChoice({ nickname, speciesSlug: KINDS[place] ?? "mossling" });
    hatched.push(await person.mutation(api.chatlings.hatch, choice));
  }
  const [first] = hatched;
  if (first === undefined) throw new Error("a home has somebody in it");
  await backend.internal(internal.jobs.topics.check, {});
  await backend.finishScheduled();
  return { person, ...first };
}

/** One more chatling of this home is away; its case. Five talks go by: down twice, and three strikes. */
export async function aRunaway(backend: Backend, home: Pick<Home, "person">): Promise<Doc<"runaways">> {
  const ownerId = await ownerOf(backend, home);
  for (let talk = 0; talk < 12; talk += 1) {
    const sad = (await atHome(backend, ownerId))[0];
    if (sad === undefined) throw new Error("nobody is at home");
    const leaves = sad.mood === "unhappy" && sad.unhappyCount >= 2;
    await aTalk(backend, ownerId, ({ outcome, departures }, cast) => {
      const hurt = outcome.changes.some(({ speaker, rule }) => cast[speaker]?._id === sad._id && rule !== "agreement");
      return hurt && (departures.runaway !== null) === leaves;
    });
    const newest = (await backend.rows("runaways")).filter((row) => row.ownerId === ownerId).at(-1);
    if (leaves && newest !== undefined) return newest;
  }
  throw new Error("nobody left");
}

type Wanted = (plan: TalkPlan, cast: readonly Doc<"chatlings">[]) => boolean;

/** The next talk of this home, of a seed whose plan is the wanted one. */
export async function aTalk(backend: Backend, ownerId: Id<"users">, wanted: Wanted): Promise<Doc<"talks">> {
  const [home, owner, topic] = [
    await atHome(backend, ownerId),
    (await backend.rows("users")).find((row) => row._id === ownerId),
    await anUnheardTopic(backend, ownerId),
  ];
  if (owner === undefined) throw new Error("a home has an owner");
  backend.clock.advance(60_000); // each has a slot of its own
  const slot = new Date(backend.clock.now()).toISOString();
  const rareEventPercent = 0;
  for (let tried = 0; tried < SEEDS_MAX; tried += 1) {
    const seed = `${tried}:${ownerId}:${slot}`;
    const cast = drawCast(seed, home).flatMap((place) => home[place] ?? []);
    const plan = planTalk({
      seed,
      cast: cast.map((row) => ({ ...row, chatlingId: row._id, speciesSlug: row.speciesSlug as SpeciesSlug })), // hatched from it
      topic: { ...topic, claims: { agree: [], disagree: [], neutral: [] } },
      past: null,
      openingsLeftOut: [],
      homeCount: home.length,
      ownedSinceMs: owner.createdAt,
      rareEventPercent,
      now: backend.clock.now(),
    });
    if (!wanted(plan, cast)) continue;
    const order = { ownerId, slot, runSeed: String(tried), pool: topic.slug, rareEventPercent };
    const made = await backend.internal(internal.jobs.generation.make, { order });
    if (made.kind === "skipped") throw new Error(`no talk: ${made.reason}`);
    const talk = (await backend.rows("talks")).find((row) => row._id === made.talkId);
    if (talk === undefined) throw new Error("the talk was made");
    return talk;
  }
  throw new Error(`no seed below ${SEEDS_MAX} makes such a talk`);
}

export async function ownerOf(backend: Backend, { person }: Pick<Home, "person">): Promise<Id<"users">> {
  const viewer = await person.query(api.users.viewer, {});
  if (viewer === null) throw new Error("a home has an owner");
  return viewer.userId;
}

export async function chatlingOf(backend: Backend, chatlingId: Id<"chatlings">): Promise<Doc<"chatlings">> {
  const chatling = (await backend.rows("chatlings")).find((row) => row._id === chatlingId);
  if (chatling === undefined) throw new Error("chatlings are never deleted");
  return chatling;
}

/** In the order of the index. */
async function atHome(backend: Backend, ownerId: Id<"users">): Promise<Doc<"chatlings">[]> {
  return (await backend.rows("chatlings")).filter((row) => row.ownerId === ownerId && row.status === "home");
}

async function anUnheardTopic(backend: Backend, ownerId: Id<"users">): Promise<Doc<"topics">> {
  const since = backend.clock.now() - 7 * DAY_MS;
  const home = (await backend.rows("homes")).find((row) => row.ownerId === ownerId);
  const heard = (home?.heard ?? []).filter(({ at }) => at > since).map(({ topic }) => topic);
  const topic = (await backend.rows("topics")).find(({ slug, state }) => state === "active" && !heard.includes(slug));
  if (topic === undefined) throw new Error("there is a topic that was not heard this week");
  return topic;
}

/** Goes on searching, free and for coins, until it is home. What each search said. */
export async function findIt(backend: Backend, { person, chatlingId }: Home): Promise<SearchResult[]> {
  const results: SearchResult[] = [];
  for (let turn = 0; turn < 40; turn += 1) {
    const wallet = await person.mutation(api.wallet.checkIn, {});
    const away = (await person.query(api.runaways.mine, {})).find(({ chatling }) => chatling.chatlingId === chatlingId);
    if (away === undefined) throw new Error("it is not away");
    const pay = away.freeSearch ? "free" : wallet.coins >= away.cost ? "coins" : null;
    if (pay === null) backend.clock.advance(DAY_MS);
    else results.push(await person.mutation(api.runaways.search, { chatlingId, pay, clientId: aClientId() }));
    if (results.at(-1)?.success === true) return results;
  }
  throw new Error("forty turns did not find it");
}
