// What runaways write: the note in the transaction that made them leave, then a postcard every day or two until they are found.

import { assert } from "../../lib/assert";
import { DAY_MS } from "../../lib/days";
import { POSTCARD_PAGE, POSTCARDS_MAX } from "../../lib/economy-limits";
import { seededRandom } from "../../lib/seeded-random";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { writeNote, writePostcard } from "../brain/postcards";
import { getSpecies } from "../brain/species/catalogue";
import * as Notifications from "./notifications";
import * as NoteWords from "./notificationWords";

export async function leaveNote(ctx: MutationCtx, runaway: Doc<"runaways">, chatling: Doc<"chatlings">): Promise<void> {
  await store(ctx, runaway, { number: 0, ...writeNote(writerOf(runaway, chatling)) });
  await ctx.db.patch("runaways", runaway._id, { nextPostcardAt: nextAt(runaway, 1, runaway.ranAt) });
}

/** One page of those who write today. `more` says whether another page waits. */
export async function sendDue(ctx: MutationCtx, now: number): Promise<{ more: boolean }> {
  const due = await ctx.db
    .query("runaways")
    .withIndex("by_postcard", (q) => q.gt("nextPostcardAt", 0).lte("nextPostcardAt", now))
    .take(POSTCARD_PAGE);
  for (const runaway of due) await sendNext(ctx, runaway, now);
  return { more: due.length === POSTCARD_PAGE };
}

/** The note first. */
export async function of(ctx: QueryCtx, runawayId: Id<"runaways">): Promise<Doc<"postcards">[]> {
  return await ctx.db
    .query("postcards")
    .withIndex("by_runaway", (q) => q.eq("runawayId", runawayId))
    .take(POSTCARDS_MAX + 1);
}

/** After an outage it writes one card, not all that it missed: the next one is counted from today. */
async function sendNext(ctx: MutationCtx, runaway: Doc<"runaways">, now: number): Promise<void> {
  const chatling = await ctx.db.get("chatlings", runaway.chatlingId);
  assert(chatling !== null, "a case file belongs to a chatling");
  const number = runaway.postcards + 1;
  await store(ctx, runaway, { number, ...writePostcard(writerOf(runaway, chatling), number) });
  const nextPostcardAt = number < POSTCARDS_MAX ? nextAt(runaway, number + 1, now) : undefined;
  await ctx.db.patch("runaways", runaway._id, { postcards: number, nextPostcardAt });
  await Notifications.notify(ctx, {
    userId: runaway.ownerId,
    chatlingId: chatling._id,
    type: "postcard",
    href: "/chatroom#recovery",
    groupKey: `postcard:${runaway._id}`,
    ...NoteWords.postcard(chatling.nickname),
  });
}

/** One to two days later. */
function nextAt(runaway: Doc<"runaways">, number: number, from: number): number {
  const random = seededRandom(`post:${runaway.seed}:${number}`);
  return from + DAY_MS + random.below(DAY_MS);
}

type Card = Pick<Doc<"postcards">, "number" | "text" | "place">;

async function store(ctx: MutationCtx, runaway: Doc<"runaways">, card: Card): Promise<void> {
  const { _id: runawayId, ownerId, chatlingId } = runaway;
  await ctx.db.insert("postcards", { runawayId, ownerId, chatlingId, ...card, at: Date.now() });
}

function writerOf(runaway: Doc<"runaways">, chatling: Doc<"chatlings">): Parameters<typeof writeNote>[0] {
  const species = getSpecies(chatling.speciesSlug);
  assert(species !== null, `a runaway of an unknown species: ${chatling.speciesSlug}`);
  const writer = { seed: `${runaway.seed}:${chatling._id}`, species };
  return runaway.statement === undefined ? writer : { ...writer, statement: runaway.statement };
}
