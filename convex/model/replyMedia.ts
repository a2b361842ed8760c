// What a reply brings beside its words: a picture or film of its species, or its voice. Each costs a unit, taken in the transaction
// that stores the reply; where there is no unit or no file, the words come alone and nobody sees an error.

import type { Infer } from "convex/values";
import { unreachable } from "../../lib/assert";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { backendEnv } from "./config";
import * as Quotas from "./quotas";
import type { ReplyResult, vSpeech } from "./replyResults";
import * as Seats from "./seats";
import * as SpeciesAssets from "./speciesAssets";

type Offers = { image: string[]; video: string[]; audio: boolean };

export const NO_OFFERS: Offers = { image: [], video: [], audio: false };

type Asking = { user: Doc<"users">; conversation: Doc<"conversations">; chatling: Doc<"chatlings"> };

/** What this chat's allowance and this server's services let a chatling send now. */
export async function offersFor(ctx: QueryCtx, { user, conversation, chatling }: Asking): Promise<Offers> {
  const mayShow = Quotas.has(user, conversation, "media");
  return {
    image: mayShow ? await SpeciesAssets.tagsOf(ctx, chatling.speciesSlug, "image") : [],
    video: mayShow ? await SpeciesAssets.tagsOf(ctx, chatling.speciesSlug, "video") : [],
    audio: Quotas.has(user, conversation, "audio") && backendEnv().sound.speech.endpoint !== null,
  };
}

type Sending = { job: Doc<"jobs">; conversation: Doc<"conversations">; result: ReplyResult };

type Content = Pick<Doc<"messages">, "kind" | "text"> & { mediaId?: Id<"media"> };

/** The content of the message that is stored, its unit taken. */
export async function contentOf(ctx: MutationCtx, { job, conversation, result }: Sending): Promise<Content> {
  const words: Content = { kind: "text", text: result.text };
  const extra = result.extra ?? { kind: "none" };
  switch (extra.kind) {
    case "none":
      return words;
    case "image":
    case "video": {
      const chatling = await ctx.db.get("chatlings", Seats.speakerIdOf(conversation, job));
      if (chatling === null) return words;
      const mediaId = await SpeciesAssets.choose(ctx, {
        conversationId: conversation._id,
        speciesSlug: chatling.speciesSlug,
        kind: extra.kind,
        tags: extra.tags,
        seed: [job.refId, job.replaces ?? ""].join(":"),
        ...(job.replaces === undefined ? {} : { replaces: job.replaces }),
      });
      if (mediaId === null || !(await takeUnit(ctx, job, conversation, "media"))) return words;
      return { kind: extra.kind, text: extra.caption, mediaId };
    }
    case "audio": {
      if (!(await takeUnit(ctx, job, conversation, "audio"))) return words;
      return {
        kind: "audio",
        text: result.text,
        mediaId: await speechRow(ctx, conversation, result.text, extra.speech),
      };
    }
    default:
      return unreachable(extra);
  }
}

/** The same job takes at most one of each, also when it is stored by a second attempt. */
async function takeUnit(
  ctx: MutationCtx,
  job: Doc<"jobs">,
  conversation: Doc<"conversations">,
  unit: "media" | "audio",
): Promise<boolean> {
  const user = await ctx.db.get("users", job.userId);
  return user !== null && (await Quotas.take(ctx, user, conversation, unit, job._id));
}

/** Speech that is said again has another row and the same object: who may hear it follows from the row. */
async function speechRow(
  ctx: MutationCtx,
  conversation: Doc<"conversations">,
  transcript: string,
  speech: Infer<typeof vSpeech>,
): Promise<Id<"media">> {
  const now = Date.now();
  return await ctx.db.insert("media", {
    ...speech,
    conversationId: conversation._id,
    kind: "audio",
    transcript,
    state: "ready",
    createdAt: now,
    finalizedAt: now,
  });
}
