// What follows from a talk beyond moods and friendships: somebody leaves, somebody comes close to it, something rare happens.

import { assert } from "../../lib/assert";
import type { TalkEvent } from "../../lib/talks";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import type { RareEvent } from "../brain/talk/cast";
import * as Collection from "./collection";
import * as Notifications from "./notifications";
import * as Words from "./notificationWords";
import * as Runaways from "./runaways";
import type { Planned } from "./talkPlans";
import * as Wallets from "./wallets";

const EVENT_TITLES: Readonly<Record<TalkEvent, string>> = {
  shooting_star: "A shooting star!",
  lost_button: "A lost button turned up",
  visitor: "A visitor came by",
  duet: "A duet nobody had planned",
  snack_parade: "A parade of snacks",
};

type Followed = {
  ownerId: Id<"users">;
  talkId: Id<"talks">;
  planned: Planned;
  traces: readonly string[]; // of the mood changes, in their order
  now: number;
};

export async function follow(ctx: MutationCtx, followed: Followed): Promise<void> {
  const { runaway, warned } = followed.planned.plan.departures;
  const { event } = followed.planned.plan;
  if (runaway !== null) await leave(ctx, followed, runaway);
  for (const speaker of warned) await Runaways.warn(ctx, oneOf(followed.planned, speaker));
  if (event !== null) await celebrate(ctx, followed, event);
}

async function leave(ctx: MutationCtx, { planned, talkId, traces, now }: Followed, speaker: number): Promise<void> {
  const chatling = oneOf(planned, speaker);
  const { rolls } = planned.plan.departures;
  const roll = rolls.find((one) => one.speaker === speaker)?.roll;
  assert(roll !== undefined, "who leaves has rolled");
  const change = planned.plan.outcome.changes.findIndex((one) => one.speaker === speaker);
  // The talk may have gone its way and still have been one quarrel too many.
  const cause = traces[change] ?? `${chatling.nickname} had been low for a while, and this was one quarrel too many.`;
  await Runaways.leave(ctx, { chatling, talkId, roll, seed: planned.seed, cause, now });
}

function oneOf({ cast }: Planned, speaker: number): Doc<"chatlings"> {
  const chatling = cast[speaker];
  assert(chatling !== undefined, "a speaker is one of the cast");
  return chatling;
}

/** The bonus is paid with the talk's own name: once, whatever happens. */
async function celebrate(ctx: MutationCtx, { ownerId, talkId, planned }: Followed, event: RareEvent): Promise<void> {
  const reward = {
    reason: "rare_event",
    coins: event.coins,
    xp: 0,
    idemKey: `event:${talkId}`,
    refId: talkId,
  } as const;
  await Wallets.reward(ctx, ownerId, reward);
  const names = planned.cast.map(({ nickname }) => nickname);
  const href = "/chatroom";
  const words = Words.rareEvent(names, EVENT_TITLES[event.kind], event.coins);
  await Notifications.notify(ctx, { userId: ownerId, type: "gift", ...words, href });
  if (event.kind !== "visitor") return;
  const met = await Collection.welcomeVisitor(ctx, ownerId, planned.seed);
  if (met === null) return;
  await Notifications.notify(ctx, {
    userId: ownerId,
    type: "gift",
    ...Words.discovery(met.name),
    href: "/chatlings/shelf",
  });
}
