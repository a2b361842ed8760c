// The way of a file as a client goes it, for tests: sign, PUT, finish, send, see.

import { api } from "../convex/_generated/api";
import type { Id } from "../convex/_generated/dataModel";
import type { MediaKind } from "../lib/media-limits";
import type { Caller } from "./backend/platform";
import { aClientId, type Home, withPermit } from "./builders";
import { aPng } from "./media-files";

export type File = { kind: MediaKind; contentType: string; bytes: Buffer };
type Signed = { uploadUrl: string; headers: Record<string, string> };
type Said = { caption?: string; clientId?: string };

export async function aPicture(): Promise<File> {
  return { kind: "image", contentType: "image/png", bytes: await aPng() };
}

export async function putTo({ uploadUrl, headers }: Signed, bytes: Buffer): Promise<Response> {
  return await fetch(uploadUrl, { method: "PUT", headers, body: new Uint8Array(bytes) });
}

/** `home` is asked at each step: a test makes its own before it begins. */
export function uploadsOf(home: () => Home) {
  const sign = async (file: Omit<File, "bytes"> & { size: number }, person: Caller = home().person) =>
    await person.action(api.media.signChatUpload, { conversationId: home().conversationId, ...file });

  const upload = async ({ kind, contentType, bytes }: File): Promise<Id<"media">> => {
    const { mediaId, ...signed } = await sign({ kind, contentType, size: bytes.length });
    const put = await putTo(signed, bytes);
    if (put.status !== 200) throw new Error(`the store said ${put.status}: ${await put.text()}`);
    return mediaId;
  };

  const finish = async (mediaId: Id<"media">, kind: MediaKind) =>
    await home().person.action(api.media.finalizeChatUpload, { mediaId, kind });

  const ready = async (file: File): Promise<Id<"media">> => {
    const mediaId = await upload(file);
    await finish(mediaId, file.kind);
    return mediaId;
  };

  const send = async (mediaId: Id<"media">, { caption = "", clientId = aClientId() }: Said = {}, from = home()) =>
    await withPermit(from.person, async (permitId) => {
      const message = { conversationId: from.conversationId, mediaId, caption, clientId, permitId };
      return await from.person.mutation(api.messages.sendMedia, message);
    });

  const viewUrl = async (mediaId: Id<"media">): Promise<string> => {
    const { urls } = await home().person.action(api.media.signViewBatch, { mediaIds: [mediaId] });
    return urls[0]?.url ?? "";
  };

  return { sign, upload, finish, ready, send, viewUrl };
}
