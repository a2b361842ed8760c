// The one secret of a deployment: whoever has it may do everything. Compared in constant time.

import { createHash, timingSafeEqual } from "node:crypto";

import type { Identity } from "../functions/identity";
import type { ConvexJsonObject } from "../values/convex-json";

export interface AdminKey {
  matches(candidate: string): boolean;
}

export function adminKey(secret: string): AdminKey {
  const expected = digest(secret);
  return { matches: (candidate) => timingSafeEqual(expected, digest(candidate)) };
}

/** `key`, or `key:<base64 of a JSON identity>` for an admin who acts as a user. Null when the key is not ours. */
export function adminIdentity(credential: string, key: AdminKey): Identity | null {
  if (key.matches(credential)) return { kind: "admin", actingAs: null };
  const colon = credential.lastIndexOf(":");
  if (colon === -1 || !key.matches(credential.slice(0, colon))) return null;
  const actingAs = parseIdentity(credential.slice(colon + 1));
  return actingAs === null ? null : { kind: "admin", actingAs };
}

function parseIdentity(encoded: string): ConvexJsonObject | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, "base64").toString());
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    // Came out of JSON.parse and is neither an array nor null.
    return value as ConvexJsonObject;
  } catch {
    return null;
  }
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
