// How a file gets to the backend: a signed address, the bytes, a look at what arrived, and the message that shows it.
import type { ConvexReactClient } from "convex/react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import type { Attachment, UploadSteps } from "@/lib/uploads";
import type { Permits } from "../permits/use-permit";
import { putFile } from "./put-file";

export function uploadSteps(client: ConvexReactClient, { withPermit }: Permits): UploadSteps {
  return {
    sign: async (conversationId, { kind, contentType, file }) => {
      const { mediaId, uploadUrl, headers } = await client.action(api.media.signChatUpload, {
        conversationId: conversationId as Id<"conversations">, // the tray hands back what useUploads gave it
        kind,
        contentType,
        size: file.size,
      });
      return { mediaId, put: { url: uploadUrl, headers } };
    },
    put: putFile,
    finalize: async (mediaId, attachment) => {
      await client.action(api.media.finalizeChatUpload, finalizeArgs(mediaId, attachment));
    },
    send: async (mediaId, { conversationId, caption, clientId, quote }) => {
      const message = {
        conversationId: conversationId as Id<"conversations">, // as above
        mediaId: mediaId as Id<"media">, // it came from `sign`
        caption,
        clientId,
        ...(quote === null ? {} : { replyTo: quote.messageId as Id<"messages"> }), // as above
      };
      await withPermit((permitId) => client.mutation(api.messages.sendMedia, { ...message, permitId }));
    },
    cancel: (mediaId) => {
      // Best effort: what is not called off is swept later.
      client.mutation(api.media.cancelUpload, { mediaId: mediaId as Id<"media"> }).catch(() => undefined);
    },
    releaseUrl: (url) => URL.revokeObjectURL(url),
  };
}

function finalizeArgs(mediaId: string, { kind, alt, durationSec, peaks }: Attachment) {
  return {
    mediaId: mediaId as Id<"media">, // it came from `sign`
    kind,
    ...(alt.trim() === "" ? {} : { alt: alt.trim() }),
    ...(durationSec === null ? {} : { durationSec }),
    ...(peaks.length === 0 ? {} : { peaks: [...peaks] }),
  };
}
