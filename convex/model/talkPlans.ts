// What a talk will be, from the rows as they are now: who is home, what they heard, what they remember of each other. Read by the
// transaction that makes the talk, and before it by the action that asks a model for the words.

import { PARTICIPANTS_MIN, PAST_MENTION_HOURS } from "../../lib/chatroom-limits";
import { CHATLINGS_OWNED_MAX } from "../../lib/limits";
import { seededRandom } from "../../lib/seeded-random";
import type { SpeciesSlug } from "../../lib/creature";
import type { Doc } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import type { Actor, SharedPast, TalkTopic } from "../brain/talk/cast";
import { drawCast, drawTopic, planTalk } from "../brain/talk/planTalk";
import type { TalkPlan } from "../brain/talk/planTalk";
import * as Homes from "./homes";
import { joinedTalks } from "./joinedTalks";
import * as Memories from "./memories";
import * as Relationships from "./relationships";
import type { SkipReason, TalkOrder } from "./talkScripts";
import * as Topics from "./topics";

const HOUR_MS = 3_600_000;

export type Planned = {
  kind: "planned";
  seed: string;
  home: Doc<"homes"> | null;
  cast: Doc<"chatlings">[];
  topic: TalkTopic;
  loaded: Relationships.LoadedPair[];
  plan: TalkPlan;
  inputs: Doc<"talks">["inputs"];
};
export type Plan = Planned | { kind: "skipped"; reason: SkipReason } | { kind: "exists"; talk: Doc<"talks"> };

/**
 * The topics of a run as one text. Every talk of a run is handed the same ones, and a list of forty would be checked and copied for
 * each: that took a tenth of the time of a whole talk.
 */
export function poolText(slugs: readonly string[]): string {
  return slugs.join(" ");
}

function poolIn(text: string): string[] {
  return text === "" ? [] : text.split(" ");
}

export async function planFor(ctx: QueryCtx, order: TalkOrder, now: number): Promise<Plan> {
  const owner = await ctx.db.get("users", order.ownerId);
  if (owner === null || owner.disabledAt !== undefined || owner.mergedInto !== undefined) return skipped("gone");
  const home = await Homes.find(ctx, order.ownerId);
  const talk = await talkOfSlot(ctx, order, home);
  if (talk !== null) return { kind: "exists", talk };
  const atHome = await ctx.db
    .query("chatlings")
    .withIndex("by_owner_status", (q) => q.eq("ownerId", order.ownerId).eq("status", "home"))
    .take(CHATLINGS_OWNED_MAX);
  if (atHome.length < PARTICIPANTS_MIN) return skipped("too_few");
  const seed = `${order.runSeed}:${order.ownerId}:${order.slot}`;
  const heard = Homes.heardLately(home, now);
  const slug = drawTopic(seed, poolIn(order.pool), heard.topics);
  const topic = slug === null ? null : await Topics.topicOf(ctx, slug);
  if (topic === null) return skipped("no_topics");
  const cast = drawCast(seed, atHome).flatMap((place) => atHome[place] ?? []);
  const loaded = await Relationships.load(
    ctx,
    cast.map(({ _id }) => ({ chatlingId: _id })),
  );
  const past = await pastOf(ctx, { owner, cast, loaded, seed, now });
  const facts = {
    homeCount: atHome.length,
    ownedSinceMs: owner.createdAt,
    rareEventPercent: order.rareEventPercent,
    openingsLeftOut: heard.openings,
  };
  const plan = planTalk({ seed, cast: cast.map(actorOf), topic, past, now, ...facts });
  const inputs = {
    homeIds: atHome.map(({ _id }) => _id),
    topicsLeftOut: heard.topics,
    openingsLeftOut: heard.openings,
    ...(past === null ? {} : { past }),
    ownedSinceMs: owner.createdAt,
    rareEventPercent: order.rareEventPercent,
    ...(order.runId === undefined || order.ownPool === true ? { pool: poolIn(order.pool) } : {}),
  };
  return { kind: "planned", seed, home, cast, topic, loaded, plan, inputs };
}

type Company = {
  owner: Doc<"users">;
  cast: readonly Doc<"chatlings">[];
  loaded: readonly Relationships.LoadedPair[];
  seed: string;
  now: number;
};

/** What two of them bring up. That their person stepped in is known to two who both remember it, while memory is on. */
async function pastOf(ctx: QueryCtx, { owner, cast, loaded, seed, now }: Company): Promise<SharedPast | null> {
  const random = seededRandom(`${seed}:past`);
  const known = Relationships.pastsOf(loaded, random, now - PAST_MENTION_HOURS * HOUR_MS);
  if (known.length === 0) return null;
  const ids = Memories.remembers(owner) ? cast.map(({ _id }) => _id) : [];
  const joined = await joinedTalks(ctx, ids);
  return Relationships.pastOf(known, random, ({ a, b, talkId }) =>
    [a, b].every((place) => joined[place]?.has(talkId) === true),
  );
}

export function actorOf(row: Doc<"chatlings">): Actor {
  const { _id, nickname, trait, team, mood, unhappyCount } = row;
  return {
    chatlingId: _id,
    nickname,
    // Hatching takes slugs of the catalogue only, and the catalogue only grows.
    speciesSlug: row.speciesSlug as SpeciesSlug,
    trait,
    ...(team === undefined ? {} : { team }),
    mood,
    unhappyCount,
  };
}

/** Slots sort as they come: when the home's newest one is older than this, the talk cannot be there, and is not looked for. */
async function talkOfSlot(
  ctx: QueryCtx,
  { ownerId, slot }: TalkOrder,
  home: Doc<"homes"> | null,
): Promise<Doc<"talks"> | null> {
  if (home === null || home.lastSlot < slot) return null;
  return await ctx.db
    .query("talks")
    .withIndex("by_owner_slot", (q) => q.eq("ownerId", ownerId).eq("slot", slot))
    .first();
}

function skipped(reason: SkipReason): Plan {
  return { kind: "skipped", reason };
}
