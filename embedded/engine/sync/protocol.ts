// The sync protocol's messages in both directions as validators. Nothing a client sends is used before it went through here.
// The shapes are pinned by protocol.test.ts; docs/engine/sync-protocol.md explains them.

import { z } from "zod";

import { ProtocolError } from "../errors";
import type { ConvexJson, ConvexJsonObject } from "../values/convex-json";

/** Version counters travel as unsigned 32 bit integers. */
const vCounter = z.number().int().min(0).max(0xffff_ffff);
const vTimestamp = z.string().length(12);
/** Function arguments are checked where the function is known; here they only must be one argument. */
const vArgs = z.array(z.unknown()).max(1);
const vComponentPath = z.string().max(1_000).nullish();
const vUdfPath = z.string().min(1).max(2_000);
const vIdentityAttributes = z.record(z.string(), z.unknown());

const connect = z.object({
  type: z.literal("Connect"),
  sessionId: z.string().min(1).max(100),
  connectionCount: vCounter,
  lastCloseReason: z.string().nullish(),
  maxObservedTimestamp: vTimestamp.nullish(),
  clientTs: z.number().nullish(),
});

const addQuery = z.object({
  type: z.literal("Add"),
  queryId: vCounter,
  udfPath: vUdfPath,
  args: vArgs,
  journal: z.string().nullish(),
  componentPath: vComponentPath,
});

const removeQuery = z.object({ type: z.literal("Remove"), queryId: vCounter });

const modifyQuerySet = z.object({
  type: z.literal("ModifyQuerySet"),
  baseVersion: vCounter,
  newVersion: vCounter,
  modifications: z.array(z.discriminatedUnion("type", [addQuery, removeQuery])),
});

const mutation = z.object({
  type: z.literal("Mutation"),
  requestId: vCounter,
  udfPath: vUdfPath,
  args: vArgs,
  componentPath: vComponentPath,
});

const action = z.object({ ...mutation.shape, type: z.literal("Action") });

const authenticate = z.discriminatedUnion("tokenType", [
  z.object({
    type: z.literal("Authenticate"),
    tokenType: z.literal("Admin"),
    baseVersion: vCounter,
    value: z.string(),
    impersonating: vIdentityAttributes.nullish(),
    actingAs: vIdentityAttributes.nullish(),
  }),
  z.object({
    type: z.literal("Authenticate"),
    tokenType: z.literal("User"),
    baseVersion: vCounter,
    value: z.string(),
  }),
  z.object({ type: z.literal("Authenticate"), tokenType: z.literal("None"), baseVersion: vCounter }),
]);

const event = z.object({ type: z.literal("Event"), eventType: z.string(), event: z.unknown() });

export const clientMessageSchemas = { connect, modifyQuerySet, mutation, action, authenticate, event } as const;

const vClientMessage = z.discriminatedUnion("type", [connect, modifyQuerySet, mutation, action, authenticate, event]);

export type ConnectMessage = z.infer<typeof connect>;
export type AddQuery = z.infer<typeof addQuery>;
export type ModifyQuerySetMessage = z.infer<typeof modifyQuerySet>;
export type MutationMessage = z.infer<typeof mutation>;
export type ActionMessage = z.infer<typeof action>;
export type AuthenticateMessage = z.infer<typeof authenticate>;
export type ClientMessage = z.infer<typeof vClientMessage>;

const vLogLines = z.array(z.string());
const vStateVersion = z.object({ querySet: vCounter, identity: vCounter, ts: vTimestamp });

const stateModification = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("QueryUpdated"),
    queryId: vCounter,
    value: z.unknown(),
    logLines: vLogLines,
    journal: z.string().nullable(),
  }),
  z.object({
    type: z.literal("QueryFailed"),
    queryId: vCounter,
    errorMessage: z.string(),
    logLines: vLogLines,
    journal: z.string().nullable(),
    errorData: z.unknown().optional(),
  }),
  z.object({ type: z.literal("QueryRemoved"), queryId: vCounter }),
]);

const vFailure = {
  requestId: vCounter,
  success: z.literal(false),
  result: z.string(),
  logLines: vLogLines,
  errorData: z.unknown().optional(),
};
const vSuccess = { requestId: vCounter, success: z.literal(true), result: z.unknown(), logLines: vLogLines };

/** What the engine sends. Messages are written as text (see encode.ts); tests parse every frame with these. */
export const serverMessageSchemas = {
  transition: z.object({
    type: z.literal("Transition"),
    startVersion: vStateVersion,
    endVersion: vStateVersion,
    modifications: z.array(stateModification),
    clientClockSkew: z.number().optional(),
    serverTs: z.number().optional(),
  }),
  transitionChunk: z.object({
    type: z.literal("TransitionChunk"),
    chunk: z.string(),
    partNumber: vCounter,
    totalParts: vCounter,
    transitionId: z.string(),
  }),
  mutationResponse: z.discriminatedUnion("success", [
    z.object({ type: z.literal("MutationResponse"), ...vSuccess, ts: vTimestamp }),
    z.object({ type: z.literal("MutationResponse"), ...vFailure }),
  ]),
  actionResponse: z.discriminatedUnion("success", [
    z.object({ type: z.literal("ActionResponse"), ...vSuccess }),
    z.object({ type: z.literal("ActionResponse"), ...vFailure }),
  ]),
  authError: z.object({
    type: z.literal("AuthError"),
    error: z.string(),
    baseVersion: vCounter,
    authUpdateAttempted: z.boolean(),
  }),
  fatalError: z.object({ type: z.literal("FatalError"), error: z.string() }),
  ping: z.object({ type: z.literal("Ping") }),
} as const;

const vServerMessage = z.union(Object.values(serverMessageSchemas));

export type ServerMessage = z.infer<typeof vServerMessage>;

/** Parses one text frame of a client; what is wrong with it becomes a ProtocolError, whose text the client is told. */
export function parseClientMessage(text: string): ClientMessage {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ProtocolError("BadFrame", "Received a frame that is not JSON.");
  }
  const parsed = vClientMessage.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue === undefined ? "" : ` at ${issue.path.join(".") || "the message"}: ${issue.message}`;
    throw new ProtocolError("BadMessage", `Received an invalid message${where}`);
  }
  return parsed.data;
}

/** For tests and tools: parses one frame of the engine. */
export function parseServerMessage(text: string): ServerMessage {
  return vServerMessage.parse(JSON.parse(text));
}

/** The one argument object of a call; absent means none. */
export function argumentOf(args: readonly unknown[]): ConvexJson {
  // Came out of JSON.parse; the function host checks the rest of what Convex forbids in a value.
  return (args[0] ?? {}) as ConvexJson;
}

export function identityAttributes(attributes: Record<string, unknown>): ConvexJsonObject {
  // Came out of JSON.parse, so it is JSON all the way down.
  return attributes as ConvexJsonObject;
}

/** A message that builds on another version than the session's says that the two have lost each other. */
export function requireBaseVersion(what: string, base: number, expected: number): void {
  if (base === expected) return;
  throw new ProtocolError(
    "BaseVersionMismatch",
    `The ${what} is at version ${expected}, the message builds on ${base}.`,
  );
}
