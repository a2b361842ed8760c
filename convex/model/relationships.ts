// How two chatlings of one home get along. A talk reads each of its pairs once and writes each once.

import { AFFINITY_MAX, BOND_HISTORY_MAX } from "../../lib/chatroom-limits";
import { MERGE_ROWS_MAX } from "../../lib/limits";
import type { Random } from "../../lib/seeded-random";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { pairsOf } from "../brain/talk/bonds";
import type { Bond, SharedPast } from "../brain/talk/cast";

type Relationship = Doc<"relationships">;
type Entry = Relationship["history"][number];
type Sum = Pick<Relationship, "affinity" | "base" | "history">;

/** Two of a cast by their places, `a` < `b`, with the row of their friendship if they ever talked. */
export type LoadedPair = {
  a: number;
  b: number;
  aId: Id<"chatlings">;
  bId: Id<"chatlings">;
  row: Relationship | null;
};

/** In so many talks somebody brings up an old one, if there is one. */
const PAST_CHANCE = 0.5;

/** So often it is one that the person stepped in to, rather than any. */
const JOINED_CHANCE = 0.5;

/** One read per pair. What it gives is for `pastOf` and, in the same transaction, for `apply`. */
export async function load(ctx: QueryCtx, cast: readonly { chatlingId: string }[]): Promise<LoadedPair[]> {
  return await Promise.all(
    pairsOf(cast.length).map(async ({ a, b }) => {
      const ids = inOrder(cast[a]?.chatlingId ?? "", cast[b]?.chatlingId ?? "");
      return { a, b, ...ids, row: await rowOf(ctx, ids) };
    }),
  );
}

/** A talk that two of the cast had. */
export type KnownPast = SharedPast & { talkId: Id<"talks"> };

/**
 * Talks of two of the cast that one of them may bring up; none where nobody is in the mood to. Only talks from before `before`
 * count: of what was said in the newest slot everybody is tired.
 */
export function pastsOf(loaded: readonly LoadedPair[], random: Random, before: number): KnownPast[] {
  if (!random.chance(PAST_CHANCE)) return [];
  return loaded.flatMap(({ a, b, row }) =>
    (row?.history ?? [])
      .filter(({ at }) => at < before)
      .map(({ talkId, statement, agreed }) => ({ a, b, talkId, statement, agreed })),
  );
}

/** The one that is brought up: every other time one that their person stepped in to, where there is one (M-7). */
export function pastOf(
  known: readonly KnownPast[],
  random: Random,
  isJoined: (past: KnownPast) => boolean,
): SharedPast | null {
  if (known.length === 0) return null;
  const joined = known.filter(isJoined);
  const picked = random.pick(joined.length > 0 && random.chance(JOINED_CHANCE) ? joined : known);
  const { a, b, statement, agreed } = picked;
  return { a, b, statement, agreed, ...(joined.includes(picked) ? { joined: true } : {}) };
}

type Change = {
  ownerId: Id<"users">;
  talkId: Id<"talks">;
  bonds: readonly Bond[];
  agreedOf: (a: number, b: number) => boolean;
  statement: string;
  now: number;
};

/** Stores what the talk did to each pair: one small row each. */
export async function apply(ctx: MutationCtx, loaded: readonly LoadedPair[], change: Change): Promise<void> {
  const { ownerId, talkId, bonds, statement, now } = change;
  for (const { a, b, aId, bId, row } of loaded) {
    const delta = bonds.find((bond) => bond.a === a && bond.b === b)?.delta;
    if (delta === undefined) continue;
    const sum = moved(row, { talkId, delta, agreed: change.agreedOf(a, b), statement, at: now });
    if (row === null) await ctx.db.insert("relationships", { ownerId, aId, bId, ...sum, talks: 1, lastTalkAt: now });
    else await ctx.db.patch("relationships", row._id, { ...sum, talks: row.talks + 1, lastTalkAt: now });
  }
}

/** The friendship of two, in whichever order they are named. Null when they never talked. */
export async function between(
  ctx: QueryCtx,
  one: Id<"chatlings">,
  other: Id<"chatlings">,
): Promise<Relationship | null> {
  return await rowOf(ctx, inOrder(one, other));
}

/** One page of a guest's friendships goes with the chatlings to the account. A guest's chatlings never met the account's. */
export async function handOver(
  ctx: MutationCtx,
  { from, to }: { from: Id<"users">; to: Id<"users"> },
): Promise<{ more: boolean }> {
  const rows = await ctx.db
    .query("relationships")
    .withIndex("by_owner", (q) => q.eq("ownerId", from))
    .take(MERGE_ROWS_MAX);
  for (const row of rows) await ctx.db.patch("relationships", row._id, { ownerId: to });
  return { more: rows.length === MERGE_ROWS_MAX };
}

/**
 * The friendship after one more talk; the entry keeps what it really moved. The farther from zero it already is, the less
 * one talk moves it outwards; never past AFFINITY_MAX.
 */
export function moved(before: Sum | null, entry: Entry): Sum {
  const { affinity, base, history } = before ?? { affinity: 0, base: 0, history: [] };
  const after = bounded(affinity + softened(affinity, entry.delta));
  const all = [...history, { ...entry, delta: after - affinity }];
  const gone = all.slice(0, Math.max(0, all.length - BOND_HISTORY_MAX));
  return {
    affinity: after,
    base: gone.reduce((sum, { delta }) => sum + delta, base),
    history: all.slice(gone.length),
  };
}

function softened(affinity: number, delta: number): number {
  const outwards = Math.sign(affinity) === Math.sign(delta);
  if (!outwards || delta === 0) return delta;
  const room = 1 - Math.abs(affinity) / (AFFINITY_MAX * 1.25);
  return Math.sign(delta) * Math.max(1, Math.round(Math.abs(delta) * room));
}

function bounded(affinity: number): number {
  return Math.min(AFFINITY_MAX, Math.max(-AFFINITY_MAX, affinity));
}

/** A row is kept under the smaller id. */
function inOrder(one: string, other: string): Pick<LoadedPair, "aId" | "bId"> {
  const [aId, bId] = one < other ? [one, other] : [other, one];
  // A cast is made from rows of chatlings: its ids are theirs.
  return { aId: aId as Id<"chatlings">, bId: bId as Id<"chatlings"> };
}

async function rowOf(ctx: QueryCtx, { aId, bId }: Pick<LoadedPair, "aId" | "bId">): Promise<Relationship | null> {
  return await ctx.db
    .query("relationships")
    .withIndex("by_pair", (q) => q.eq("aId", aId).eq("bId", bId))
    .unique();
}
