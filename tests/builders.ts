// Test values with sensible defaults: people who really signed in, chatlings that really hatched.

import type { FunctionArgs } from "convex/server";
import { api } from "../convex/_generated/api";
import type { Id } from "../convex/_generated/dataModel";
import type { Backend } from "./backend";
import type { Caller } from "./backend/platform";

export type Person = Caller & { token: string };
export type Home = { person: Person; chatlingId: Id<"chatlings">; conversationId: Id<"conversations"> };

export const GOOD_PASSWORD = "a long enough password";

export async function aGuest(backend: Backend): Promise<Person> {
  return personOf(backend, await backend.stranger.action(api.auth.signIn, { provider: "anonymous", params: {} }));
}

export async function anAccount(backend: Backend, email = "maya@example.org"): Promise<Person> {
  const params = { flow: "signUp", email, password: GOOD_PASSWORD };
  return personOf(backend, await backend.stranger.action(api.auth.signIn, { provider: "password", params }));
}

export function personOf(backend: Backend, signedIn: { tokens?: { token: string } | null }): Person {
  const token = signedIn.tokens?.token;
  if (token === undefined) throw new Error("sign-in gave no session");
  return { ...backend.asUser(token), token };
}

let hatched = 0;

export function aHatchChoice(overrides: Partial<HatchChoice> = {}): HatchChoice {
  hatched += 1;
  return {
    speciesSlug: "mossling",
    colour: "leaf",
    trait: "curious",
    nickname: "Pip",
    seed: `seed-${hatched}`,
    clientId: `hatch-client-${hatched}`,
    ...overrides,
  };
}

type HatchChoice = FunctionArgs<typeof api.chatlings.hatch>;

/** A person with one chatling and the conversation it greeted in. */
export async function aHome(backend: Backend, person?: Person): Promise<Home> {
  const owner = person ?? (await aGuest(backend));
  return { person: owner, ...(await owner.mutation(api.chatlings.hatch, aHatchChoice())) };
}

let sent = 0;

export function aClientId(): string {
  sent += 1;
  return `client-id-${sent}`;
}

/** Sends a text and answers its message id; the reply is only queued. */
export async function say(home: Home, text: string): Promise<Id<"messages">> {
  const { conversationId, person } = home;
  const { messageId } = await person.mutation(api.messages.send, { conversationId, text, clientId: aClientId() });
  return messageId;
}
