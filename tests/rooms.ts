// Rooms that a talk of a person's own chatlings goes on in.

import { api, internal } from "../convex/_generated/api";
import type { Doc, Id } from "../convex/_generated/dataModel";
import type { Backend } from "./backend";
import type { ConversationView, MessageView } from "../convex/model/views";
import { aClientId, aGuest, aHatchChoice, sendAs } from "./builders";
import type { Home, Person } from "./builders";
import { oneMoreTalk } from "./talking-homes";

/** Pip and Fern, who have each other to talk to. */
type Pair = { person: Person; pip: Home; fern: Home };

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
  await backend.finishScheduled(); // what hatching has brought about
  const { conversationId } = await pair.person.mutation(api.rooms.stepIn, { talkId: talk._id });
  return { person: pair.person, conversationId, talk, pair };
}

/** The room as its person sees it. */
export async function theRoom({
  person,
  conversationId,
}: Pick<Room, "person" | "conversationId">): Promise<ConversationView> {
  const view = await person.query(api.conversations.open, { conversationId });
  if (view === null) throw new Error("the room is there");
  return view;
}

/** Says a line; the answers are only queued. */
export async function send({ person, conversationId }: Room, text: string): Promise<Id<"messages">> {
  return (await sendAs(person, { conversationId, text, clientId: aClientId() })).messageId;
}

/** Says a line, and gives what is answered to it. */
export async function tell(backend: Backend, room: Room, text: string): Promise<MessageView[]> {
  const messageId = await send(room, text);
  await backend.finishScheduled();
  const { messages } = await theRoom(room);
  return messages.slice(messages.findIndex((message) => message.messageId === messageId) + 1);
}

/** "Pip", "Fern", "me" or "house" */
export function speakersOf(view: ConversationView, messages: readonly MessageView[]): string[] {
  return messages.map(({ author }) => {
    if (author.kind === "user") return "me";
    if (author.kind === "system") return "house";
    return view.participants.find((one) => one.chatlingId === author.chatlingId)?.nickname ?? "nobody";
  });
}

/** Who answers to a line. */
export async function answered(backend: Backend, room: Room, text: string): Promise<string[]> {
  const answers = await tell(backend, room, text);
  return speakersOf(await theRoom(room), answers);
}

/** It meditates, and hears and says nothing. */
export async function rest({ person }: Room, { chatlingId }: Home): Promise<void> {
  await person.mutation(api.care.meditate, { chatlingId });
}
