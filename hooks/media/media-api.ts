// The backend's functions about media, by name and shape.
import { makeFunctionReference } from "convex/server";
import type { Id } from "@/convex/_generated/dataModel";
import type { MediaView } from "@/convex/model/views";
import type { MediaKind } from "@/lib/media-limits";

export const signChatUpload = makeFunctionReference<
  "action",
  { conversationId: Id<"conversations">; kind: MediaKind; contentType: string; size: number },
  { mediaId: Id<"media">; uploadUrl: string; headers: Record<string, string> }
>("media:signChatUpload");

export const finalizeChatUpload = makeFunctionReference<
  "action",
  { mediaId: Id<"media">; kind: MediaKind; alt?: string; durationSec?: number; peaks?: number[] },
  MediaView
>("media:finalizeChatUpload");

export const cancelUpload = makeFunctionReference<"mutation", { mediaId: Id<"media"> }, null>("media:cancelUpload");

export const sendMedia = makeFunctionReference<
  "mutation",
  {
    conversationId: Id<"conversations">;
    mediaId: Id<"media">;
    caption: string;
    clientId: string;
    permitId: Id<"permits">;
    replyTo?: Id<"messages">;
  },
  { messageId: Id<"messages"> }
>("messages:sendMedia");

export const signViewBatch = makeFunctionReference<
  "action",
  { mediaIds: Id<"media">[] },
  { urls: { mediaId: Id<"media">; url: string }[]; expiresAt: number }
>("media:signViewBatch");
