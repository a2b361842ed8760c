// Who calls a function. The layers above turn tokens into one of these; functions only see what `getUserIdentity` returns.

import type { ConvexJsonObject } from "../values/convex-json";

/** The request that a call came with. */
export interface CallOrigin {
  readonly ip: string | null;
  readonly userAgent: string | null;
}

export type Identity = (
  | {
      readonly kind: "none";
      /** Set for a scheduled function and all that it calls: its row in `_scheduled_functions`. */
      readonly jobId?: string;
    }
  | {
      readonly kind: "user";
      /** What `ctx.auth.getUserIdentity()` returns. */
      readonly attributes: ConvexJsonObject;
      /** Milliseconds since the epoch; the layers above refuse calls after it. */
      readonly expiresAt: number;
      /** As it was sent. */
      readonly token?: string;
    }
  | { readonly kind: "admin"; readonly actingAs: ConvexJsonObject | null }
) & {
  /** Absent when nobody outside asked: jobs and crons. */
  readonly origin?: CallOrigin;
};

export const NO_IDENTITY: Identity = { kind: "none" };

/** An object of its own: an answer that was given on it holds for every caller, unlike one given on the caller having none. */
const HIDDEN_IDENTITY: Identity = { kind: "none" };

export function withOrigin(identity: Identity, origin: CallOrigin | undefined): Identity {
  return origin === undefined ? identity : { ...identity, origin };
}

/** Who calls, as seen by a function of component `to` that one of component `from` calls: users stay where they signed in. */
export function identityAcross(identity: Identity, from: string, to: string): Identity {
  if (from === to) return identity;
  if (identity.kind === "admin") return { ...identity, actingAs: null };
  if (identity.kind === "none" && identity.jobId !== undefined) return { ...identity };
  return withOrigin(HIDDEN_IDENTITY, identity.origin);
}

/** The answer of `ctx.auth.getUserIdentity()`. */
export function visibleAttributes(identity: Identity): ConvexJsonObject | null {
  switch (identity.kind) {
    case "none":
      return null;
    case "user":
      return identity.attributes;
    case "admin":
      return identity.actingAs;
  }
}

/** The answer of `ctx.meta.getRequestMetadata()`. */
export function requestMetadata(identity: Identity, requestId: string): ConvexJsonObject {
  return {
    ip: identity.origin?.ip ?? null,
    userAgent: identity.origin?.userAgent ?? null,
    requestId,
    scheduledFunctionId: identity.kind === "none" ? (identity.jobId ?? null) : null,
    authToken: identity.kind === "user" ? (identity.token ?? null) : null,
  };
}
