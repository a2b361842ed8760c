// Hatching a chatling: its name checked, its row, its conversation, its first words and its place in the collection, all in one transaction.

import { AppError } from "../../lib/errors";
import { assert } from "../../lib/assert";
import { CHATLINGS_OWNED_MAX, NICKNAME_CHARS_MAX, SEED_CHARS_MAX } from "../../lib/limits";
import { tidyNickname } from "../../lib/nickname";
import { freeColour, isFreeToChoose, shuffleHatch } from "../../lib/creature";
import type { Colour, Trait } from "../../lib/creature";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { getSpecies } from "../brain/species/catalogue";
import { templateGreeting } from "../brain/templateGreeting";
import * as Chatlings from "./chatlings";
import { requireClientId } from "./clientIds";
import * as Collection from "./collection";
import * as Conversations from "./conversations";
import * as Homes from "./homes";
import * as Messages from "./messages";
import { requireKindName } from "./names";
import { takeToken } from "./rateLimits";
import * as Species from "./species";

type HatchChoice = {
  speciesSlug: string;
  colour: Colour;
  trait: Trait;
  nickname: string;
  seed: string;
  clientId: string;
};

type Hatched = { chatlingId: Id<"chatlings">; conversationId: Id<"conversations"> };

/** Everything a new chatling needs, in one transaction: its row, its conversation, its first words. */
export async function hatch(ctx: MutationCtx, user: Doc<"users">, choice: HatchChoice): Promise<Hatched> {
  requireClientId(choice.clientId);
  const already = await ctx.db
    .query("chatlings")
    .withIndex("by_owner_client", (q) => q.eq("ownerId", user._id).eq("clientId", choice.clientId))
    .unique();
  if (already !== null) {
    return { chatlingId: already._id, conversationId: await Conversations.start(ctx, user, already) };
  }
  const nickname = requireNickname(choice.nickname);
  if (choice.seed.length < 1 || choice.seed.length > SEED_CHARS_MAX) throw new AppError("input_invalid");
  await takeToken(ctx, "hatchChatling", user._id);
  const owned = await requireRoomForOneMore(ctx, user);
  const species = await Species.requireActiveRow(ctx, choice.speciesSlug);
  await requireItsEgg(ctx, user, choice);
  const chatlingId = await ctx.db.insert("chatlings", {
    ownerId: user._id,
    speciesId: species._id,
    speciesSlug: species.slug,
    nickname,
    colour: freeColour(choice.colour, species.slug, owned),
    trait: choice.trait,
    seed: choice.seed,
    status: "home",
    mood: "happy",
    unhappyCount: 0,
    runawayTimes: 0,
    personaVersion: species.personaVersion,
    clientId: choice.clientId,
    obtainedAt: Date.now(),
  });
  const chatling = await ctx.db.get("chatlings", chatlingId);
  assert(chatling !== null, "a chatling just inserted can be read");
  const conversationId = await Conversations.create(ctx, user, chatling);
  await greet(ctx, conversationId, chatling);
  await Collection.hatched(ctx, user._id, species.slug);
  // The second one at home has somebody to talk to: nobody waits for the next slot to see what that is like.
  await Homes.catchUp(ctx, user._id, Date.now());
  return { chatlingId, conversationId };
}

function requireNickname(given: string): string {
  const nickname = tidyNickname(given);
  if (nickname === null) throw new AppError("nickname_invalid", { limit: NICKNAME_CHARS_MAX });
  requireKindName(nickname);
  return nickname;
}

/** What a shuffle may not choose is brought by luck, which the seed proves, or by a gift egg. */
async function requireItsEgg(ctx: MutationCtx, user: Doc<"users">, { speciesSlug, seed }: HatchChoice): Promise<void> {
  const entry = Species.entryOf(speciesSlug);
  if (isFreeToChoose(entry.rarity) || shuffleHatch(seed).speciesSlug === speciesSlug) return;
  if (!(await Collection.hasEgg(ctx, user._id, speciesSlug))) throw new AppError("egg_needed");
}

/** Everybody who is here already, or may come home. */
async function requireRoomForOneMore(ctx: MutationCtx, user: Doc<"users">): Promise<Doc<"chatlings">[]> {
  const owned = await Chatlings.withPlace(ctx, user._id);
  if (owned.length >= CHATLINGS_OWNED_MAX) throw new AppError("too_many_chatlings", { limit: CHATLINGS_OWNED_MAX });
  return owned;
}

async function greet(ctx: MutationCtx, conversationId: Id<"conversations">, chatling: Doc<"chatlings">): Promise<void> {
  const species = getSpecies(chatling.speciesSlug);
  assert(species !== null, `a chatling hatched from an unknown species: ${chatling.speciesSlug}`);
  const { nickname, trait, mood } = chatling;
  const text = templateGreeting({ seed: chatling.seed, species, chatling: { nickname, trait, mood } });
  await Messages.add(ctx, conversationId, {
    author: { kind: "chatling", chatlingId: chatling._id },
    text,
    state: { kind: "sent" },
    brain: "template",
  });
}
