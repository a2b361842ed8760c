// Talks of a person's own chatlings, really made, and the room that one of them goes on in.

import { api, internal } from "../convex/_generated/api";
import type { Doc, Id } from "../convex/_generated/dataModel";
import { poolText } from "../convex/model/talkPlans";
import { poolText } from "../convex/model/talkPlans";
import type { Backend } from "./backend";
import { aGuest, aHatchChoice } from "./builders";
import type { Home, Person } from "./builders";

const CAST = [
  { nickname: "Pip", speciesSlug: "mossling", trait: "curious" },
  { nickname: "Fern", speciesSlug: "cobblet", trait: "gentle" },
] as const;

/** A home of two, in the order of their names. */
export type Pair = { person: Person; chats: readonly [Home, Home] };

/** Pip and Fern, who have each other to talk to. */
export async function aPair(backend: Backend, owner?: Person): Promise<Pair> {
  const person = owner ?? (await aGuest(backend));
  const [pip, fern] = await Promise.all(
    CAST.map(async (choice) => ({ person, ...(await person.mutation(api.chatlings.hatch, aHatchChoice(choice))) })),
  );
  if (pip === undefined || fern === undefined) throw new Error("two were hatched");
  await backend.internal(internal.jobs.topics.check, {});
  return { person, chats: [pip, fern] };
}

let made = 0;

/** The next talk of the two. */
export async function aTalkOf(backend: Backend, { person }: Pick<Pair, "person">): Promise<Doc<"talks">> {
  const viewer = await person.query(api.users.viewer, {});
  if (viewer === null) throw new Error("a home has an owner");
  made += 1;
  const slot = `2026-03-14T06+${String(made).padStart(6, "0")}`;
  const pool = poolText((await backend.rows("topics")).map(({ slug }) => slug));
  const order = { ownerId: viewer.userId, slot, runSeed: `run ${made}`, pool, rareEventPercent: 0 };
  const result = await backend.internal(internal.jobs.generation.make, { order });
  const talk = (await backend.rows("talks")).find((row) => row.ownerId === viewer.userId && row.slot === slot);
  if (talk === undefined) throw new Error(`no talk: ${JSON.stringify(result)}`);
  return talk;
}

export type Room = { person: Person; conversationId: Id<"conversations">; talk: Doc<"talks">; pair: Pair };

/** A talk of the two that their person has stepped in to. */
export async function aRoom(backend: Backend, owner?: Person): Promise<Room> {
  const pair = await aPair(backend, owner);
  const talk = await aTalkOf(backend, pair);
  const { conversationId } = await pair.person.mutation(api.rooms.stepIn, { talkId: talk._id });
  return { person: pair.person, conversationId, talk, pair };
}
