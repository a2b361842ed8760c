// Speech that was made once and is stored, so that the same words in the same voice are never paid for again.

import { defineTable } from "convex/server";
import { v } from "convex/values";

// Written by Speech.remember. `hash` is over everything that changes the sound: text, voice, speed, provider and model.
export const ttsCache = defineTable({
  hash: v.string(),
  objectKey: v.string(),
  contentType: v.string(),
  size: v.number(),
  durationSec: v.number(),
  peaks: v.array(v.number()),
  usedDay: v.string(), // 2026-01-31: the last day it was said; changes once a day at most
  at: v.number(),
})
  .index("by_hash", ["hash"])
  .index("by_key", ["objectKey"]) // who still needs an object
  .index("by_used_day", ["usedDay"]); // what nobody says any more

// How long a service asked to be left alone: whoever comes meanwhile does without it.
export const providerPauses = defineTable({
  provider: v.string(), // "speech", "transcription"
  until: v.number(),
}).index("by_provider", ["provider"]);
