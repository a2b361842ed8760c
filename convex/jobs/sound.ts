"use node";
// Speaks the words of a reply and writes down voice notes: the calls to services and to the object store. Whether one may be asked, and
// what it cost, is soundRows.ts' business. Whatever goes wrong here is null, and the reply stays a text.

import { createHash } from "node:crypto";
import { v } from "convex/values";
import { MEDIA_PEAKS_MAX } from "../../lib/limits";
import { MEDIA_BYTES_MAX } from "../../lib/media-limits";
import type { SpeechEndpoint } from "../../lib/sound-env";
import { speakable } from "../../lib/speakable";
import { SPEECH_CHARS_MAX } from "../../lib/speech-limits";
import { durationSecOf, peaksOf, writeWav, type Pcm } from "../../lib/wav";
import { internal } from "../_generated/api";
import { internalAction } from "../_generated/server";
import { backendEnv } from "../model/config";
import { type Speech, vSpeech } from "../model/replyResults";
import type { Permission } from "../model/speech";
import { objectStore, requireObjectStore } from "../providers/objectStore";
import { synthesise, voiceOf } from "../providers/speech";
import { transcribe as transcription } from "../providers/transcription";

const SPEED = 1;

export const speak = internalAction({
  args: { userId: v.id("users"), conversationId: v.id("conversations"), speciesSlug: v.string(), text: v.string() },
  returns: v.union(vSpeech, v.null()),
  handler: async (ctx, { speciesSlug, text, ...who }): Promise<Speech | null> => {
    const { endpoint, timeoutMs, microsPer1000Characters } = backendEnv().sound.speech;
    const said = speakable(text);
    if (endpoint === null || objectStore() === null || said === "" || said.length > SPEECH_CHARS_MAX) return null;
    const voice = voiceOf(endpoint, speciesSlug);
    const hash = hashOf(endpoint, voice, said);
    const permission: Permission = await ctx.runMutation(internal.jobs.soundRows.recall, { hash, userId: who.userId });
    if (permission.kind !== "make") return permission.kind === "known" ? permission.speech : null;
    const startedAt = Date.now();
    const result = await synthesise({ endpoint, text: said, voice, timeoutMs });
    const failed = result.kind === "failure";
    await ctx.runMutation(internal.jobs.soundRows.account, {
      ...who,
      call: {
        purpose: "speech",
        provider: new URL(endpoint.baseUrl).host,
        model: endpoint.model,
        units: said.length,
        costMicros: failed ? 0 : Math.ceil((said.length * microsPer1000Characters) / 1000),
        durationMs: Date.now() - startedAt,
        ...(failed ? { error: result.failure } : {}),
      },
      pauseMs: failed ? result.pauseMs : 0,
    });
    if (failed) return null;
    const speech = await stored(hash, result.pcm);
    await ctx.runMutation(internal.jobs.soundRows.remember, { hash, speech });
    return speech;
  },
});

/** What a voice note says; null when it could not be found out. */
export const transcribe = internalAction({
  args: { userId: v.id("users"), conversationId: v.id("conversations"), mediaId: v.id("media") },
  returns: v.union(v.string(), v.null()),
  handler: async (ctx, { mediaId, ...who }): Promise<string | null> => {
    const { endpoint, timeoutMs, microsPerMinute } = backendEnv().sound.transcription;
    const note: Note | null = await ctx.runQuery(internal.jobs.soundRows.note, { mediaId, userId: who.userId });
    if (endpoint === null || note === null) return null;
    const object = await requireObjectStore().get(note.objectKey, MEDIA_BYTES_MAX.audio);
    if (object === null) return null;
    const startedAt = Date.now();
    const bytes = new Uint8Array(object.bytes);
    const result = await transcription({ endpoint, bytes, contentType: note.contentType, timeoutMs });
    const failed = result.kind === "failure";
    await ctx.runMutation(internal.jobs.soundRows.account, {
      ...who,
      call: {
        purpose: "transcription",
        provider: new URL(endpoint.baseUrl).host,
        model: endpoint.model,
        units: Math.ceil(note.durationSec),
        costMicros: failed ? 0 : Math.ceil((note.durationSec * microsPerMinute) / 60),
        durationMs: Date.now() - startedAt,
        ...(failed ? { error: result.failure } : {}),
      },
      pauseMs: failed ? result.pauseMs : 0,
    });
    return failed ? null : result.text;
  },
});

type Note = { objectKey: string; contentType: string; durationSec: number };

/** The day is in the key: what is made again after it was forgotten must not go with the object that is being removed. */
async function stored(hash: string, pcm: Pcm): Promise<Speech> {
  const bytes = writeWav(pcm);
  const day = new Date(Date.now()).toISOString().slice(0, 10);
  const objectKey = `speech/${hash}-${day}.wav`;
  const contentType = "audio/wav";
  await requireObjectStore().put(objectKey, contentType, bytes);
  return {
    objectKey,
    contentType,
    size: bytes.length,
    durationSec: durationSecOf(pcm),
    peaks: peaksOf(pcm, MEDIA_PEAKS_MAX),
  };
}

/** Over everything that changes the sound. */
function hashOf({ kind, baseUrl, model }: SpeechEndpoint, voice: string, text: string): string {
  return createHash("sha256")
    .update(JSON.stringify([text, voice, SPEED, kind, baseUrl, model]))
    .digest("hex");
}
