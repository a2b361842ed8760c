// Homes whose chatlings have talked: through the same door that a run of generation makes talks through.

import { api, internal } from "../convex/_generated/api";
import type { Id } from "../convex/_generated/dataModel";
import type { TalkView } from "../convex/model/chatroomViews";
import { poolText } from "../convex/model/talkPlans";
import type { Backend } from "./backend";
import { aGuest, aHatchChoice } from "./builders";
import type { Home, Person } from "./builders";

const FRIENDS = [
  { nickname: "Pip", speciesSlug: "mossling" },
  { nickname: "Bean", speciesSlug: "pufftail" },
  { nickname: "Moss", speciesSlug: "cobblet" },
] as const;

/** A home of three who said so many talks that nobody has watched; what they said before, right after hatching, is watched. */
export async function aTalkingHome(backend: Backend, talks: number, owner?: Person): Promise<Home> {
  const person = owner ?? (await aGuest(backend));
  await backend.internal(internal.jobs.topics.check, {});
  const hatched = [];
  for (const friend of FRIENDS) hatched.push(await person.mutation(api.chatlings.hatch, aHatchChoice(friend)));
  const [first] = hatched;
  if (first === undefined) throw new Error("a home has somebody in it");
  await backend.finishScheduled();
  for (const { _id } of await backend.rows("talks")) await person.mutation(api.talks.markRead, { talkId: _id });
  const home = { person, ...first };
  for (let told = 0; told < talks; told += 1) await oneMoreTalk(backend, home);
  return home;
}

let made = 0;

/** One more talk of this home, a second after the one before. */
export async function oneMoreTalk(backend: Backend, { person }: Pick<Home, "person">): Promise<Id<"talks">> {
  made += 1;
  backend.clock.advance(1_000);
  const viewer = await person.query(api.users.viewer, {});
  if (viewer === null) throw new Error("a home has an owner");
  const pool = poolText((await backend.rows("topics")).map(({ slug }) => slug));
  const slot = `2026-03-14T06+${String(made).padStart(6, "0")}`;
  const order = { ownerId: viewer.userId, slot, runSeed: `run ${made}`, pool, rareEventPercent: 0 };
  const result = await backend.internal(internal.jobs.generation.make, { order });
  if (result.kind !== "made") throw new Error(`no talk: ${result.reason}`);
  return result.talkId;
}

export async function theLatest({ person }: Pick<Home, "person">): Promise<TalkView> {
  const talk = await person.query(api.talks.latest, {});
  if (talk === null) throw new Error("somebody talked");
  return talk;
}
