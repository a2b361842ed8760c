// Rooms that a talk of a person's own chatlings goes on in.

import { api, internal } from "../convex/_generated/api";
import type { Doc, Id } from "../convex/_generated/dataModel";
import type { Backend } from "./backend";
import { aGuest, aHatchChoice } from "./builders";
import type { Home, Person } from "./builders";
import { oneMoreTalk } from "./talking-homes";

/** Pip and Fern, who have each other to talk to. */
export type Pair = { person: Person; pip: Home; fern: Home };

async function aPair(backend: Backend, person: Person): Promise<Pair> {
  const hatch = async (choice: Parameters<typeof aHatchChoice>[0]): Promise<Home> => ({
    person,
    ...(await person.mutation(api.chatlings.hatch, aHatchChoice(choice))),
  });
  await backend.internal(internal.jobs.topics.check, {});
  const pip = await hatch({ nickname: "Pip", speciesSlug: "mossling", trait: "curious" });
  const fern = await hatch({ nickname: "Fern", speciesSlug: "cobblet", trait: "gentle" });
  return { person, pip, fern };
}

export async function aTalkOf(backend: Backend, pair: Pair): Promise<Doc<"talks">> {
  const talkId = await oneMoreTalk(backend, pair);
  const talk = (await backend.rows("talks")).find(({ _id }) => _id === talkId);
  if (talk === undefined) throw new Error("a talk that was made is there");
  return talk;
}

export type Room = { person: Person; conversationId: Id<"conversations">; talk: Doc<"talks">; pair: Pair };

/** A talk of the two that their person has stepped in to. */
export async function aRoom(backend: Backend): Promise<Room> {
  const pair = await aPair(backend, await aGuest(backend));
  const talk = await aTalkOf(backend, pair);
  const { conversationId } = await pair.person.mutation(api.rooms.stepIn, { talkId: talk._id });
  return { person: pair.person, conversationId, talk, pair };
}
