// What happens to a person's words when the safety rules have something to say, and the counts kept of it.

import { assert } from "../../lib/assert";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { checkInput } from "../safety/filter";
import type { Verdict } from "../safety/filter";

const DAY_MS = 86_400_000;
const EVENTS_READ_MAX = 5_000;

type EventClass = Doc<"safetyEvents">["class"];

export type Heard = { filtered: boolean; isCrisis: boolean };

/**
 * Reads what a person wrote before anything else does, and counts what was found. `filtered` goes on the message: its
 * words are then never shown to a provider, now or as history. A crisis is withheld in the same way; the built-in brain
 * answers it with help lines.
 */
export async function hear(ctx: MutationCtx, user: Doc<"users">, text: string): Promise<Heard> {
  const verdict = checkInput(text, user.ageBand);
  if (verdict.kind !== "fine") await count(ctx, user._id, verdict);
  return { filtered: verdict.kind !== "fine", isCrisis: verdict.kind === "crisis" };
}

/** Counts answers of brains that were refused on the way to one reply. */
export async function countRefused(ctx: MutationCtx, userId: Id<"users">, answers: number): Promise<void> {
  for (let count = 0; count < answers; count += 1) await record(ctx, userId, "filter", "output refused");
}

async function count(
  ctx: MutationCtx,
  userId: Id<"users">,
  verdict: Exclude<Verdict, { kind: "fine" }>,
): Promise<void> {
  if (verdict.kind === "crisis") await record(ctx, userId, "crisis", "help lines shown");
  else await record(ctx, userId, "filter", `input withheld: ${verdict.class}`);
}

async function record(ctx: MutationCtx, userId: Id<"users">, eventClass: EventClass, action: string): Promise<void> {
  await ctx.db.insert("safetyEvents", { userIdHash: await hashOf(userId), class: eventClass, action, at: Date.now() });
}

export type SafetyCount = { class: EventClass; action: string; events: number; people: number };

/** What the rules did over the last days, newest first where there are more than can be read at once. */
export async function counts(ctx: QueryCtx, days: number): Promise<{ rows: SafetyCount[]; complete: boolean }> {
  const since = Date.now() - days * DAY_MS;
  const classes: readonly EventClass[] = ["crisis", "filter", "report"];
  const pages = await Promise.all(
    classes.map((eventClass) =>
      ctx.db
        .query("safetyEvents")
        .withIndex("by_class_at", (q) => q.eq("class", eventClass).gte("at", since))
        .order("desc")
        .take(EVENTS_READ_MAX),
    ),
  );
  const groups = new Map<string, Doc<"safetyEvents">[]>();
  for (const event of pages.flat()) groups.set(event.action, [...(groups.get(event.action) ?? []), event]);
  return {
    rows: [...groups.values()].map(counted),
    complete: pages.every((page) => page.length < EVENTS_READ_MAX),
  };
}

function counted(events: Doc<"safetyEvents">[]): SafetyCount {
  const [first] = events;
  assert(first !== undefined, "a group holds at least the event that made it");
  const people = new Set(events.map((event) => event.userIdHash)).size;
  return { class: first.class, action: first.action, events: events.length, people };
}

/** One way: tells two people apart and names neither. */
async function hashOf(userId: Id<"users">): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`safety:${userId}`));
  return [...new Uint8Array(digest).slice(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
