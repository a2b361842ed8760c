// Files in a chat, sent as a browser sends them, without a browser.

import { api } from "../convex/_generated/api";
import type { Id } from "../convex/_generated/dataModel";
import { aClientId, type Home, withPermit } from "./builders";

type File = { kind: "image" | "video" | "audio"; contentType: string; bytes: Buffer };

/** Signed, uploaded, finished and sent; answers the id of the message. */
export async function sendFile({ person, conversationId }: Home, file: File, caption = ""): Promise<Id<"messages">> {
  const { kind, contentType, bytes } = file;
  const asked = { conversationId, kind, contentType, size: bytes.length };
  const { mediaId, uploadUrl, headers } = await person.action(api.media.signChatUpload, asked);
  const put = await fetch(uploadUrl, { method: "PUT", headers, body: new Uint8Array(bytes) });
  if (!put.ok) throw new Error(`the store refused the file: ${put.status}`);
  await person.action(api.media.finalizeChatUpload, { mediaId, kind });
  const said = { conversationId, mediaId, caption, clientId: aClientId() };
  const { messageId } = await withPermit(person, async (permitId) =>
    person.mutation(api.messages.sendMedia, { ...said, permitId }),
  );
  return messageId;
}
