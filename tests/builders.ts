// Test values with sensible defaults: people who really signed in, chatlings that really hatched.

import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import type { FunctionArgs } from "convex/server";
import { api } from "../convex/_generated/api";
import type { Id } from "../convex/_generated/dataModel";
import type { PermitScope, Proof } from "../convex/model/permits";
import type { Backend } from "./backend";
import type { Caller } from "./backend/platform";
import { codeOf } from "./error-codes";

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

type Said = Omit<FunctionArgs<typeof api.messages.send>, "permitId">;

/** messages.send with a permit that works. */
export async function sendAs(person: Caller, said: Said): Promise<{ messageId: Id<"messages"> }> {
  return await withPermit(person, async (permitId) => await person.mutation(api.messages.send, { ...said, permitId }));
}

/** Sends a text and answers its message id; the reply is only queued. */
export async function say({ conversationId, person }: Home, text: string): Promise<Id<"messages">> {
  const { messageId } = await sendAs(person, { conversationId, text, clientId: aClientId() });
  return messageId;
}

const kept = new WeakMap<Caller, Promise<Id<"permits">>>();

/** Does what a browser does: uses the permit it has, and once more with a fresh one when that has run out. */
export async function withPermit<T>(person: Caller, write: (permitId: Id<"permits">) => Promise<T>): Promise<T> {
  const permit = keptPermit(person);
  const first = write(await permit);
  if (!(await codeOf(first)).startsWith("permit_")) return await first;
  if (kept.get(person) === permit) kept.delete(person); // else a write beside this one has renewed it
  return await write(await keptPermit(person));
}

function keptPermit(person: Caller): Promise<Id<"permits">> {
  const permit = kept.get(person) ?? aPermit(person);
  kept.set(person, permit);
  return permit;
}

/** A fresh permit, earned like a browser's. */
export async function aPermit(person: Caller, scope: PermitScope = "chat_send"): Promise<Id<"permits">> {
  const proof = await aProof(person);
  return (await person.action(api.permits.issue, { scope, proof })).permitId;
}

/** A puzzle of the self-hosted check, solved. */
export async function aProof(person: Caller): Promise<Extract<Proof, { kind: "altcha" }>> {
  const asked = await person.mutation(api.permits.challenge, {});
  if (asked.kind !== "altcha") throw new Error("this backend asks for another kind of proof");
  const solution = await solveChallenge({ challenge: asked.puzzle, deriveKey });
  if (solution === null) throw new Error("a puzzle of a test is solved at once");
  const { counter, derivedKey } = solution;
  return { kind: "altcha", puzzle: asked.puzzle, solution: { counter, derivedKey } };
}
