// Writes the engine's messages as text. Results are spliced in as the JSON they already are, and a result that many
// sockets get is encoded once.

import type { ActionResult, MutationResult, QueryResult } from "../functions/function-host";
import type { ConvexJson } from "../values/convex-json";
import { TRANSITION_CHUNK_CHARS } from "../limits";
import type { QueryChange } from "./query-set";
import { encodeTimestamp } from "../transaction/wire-timestamp";

export type Frame = string | Buffer;

export interface StateVersion {
  readonly querySet: number;
  readonly identity: number;
  readonly ts: bigint;
}

export interface TransitionMessage {
  readonly start: StateVersion;
  readonly end: StateVersion;
  readonly changes: readonly QueryChange[];
  /** How far the client's clock is from ours, told where the client plans its token refresh by it. */
  readonly clock?: { readonly clientClockSkew: number; readonly serverTs: number };
}

interface SharedFrame {
  readonly start: StateVersion;
  readonly end: StateVersion;
  readonly queryId: number;
  readonly frame: Buffer;
}

export const PING_FRAME = JSON.stringify({ type: "Ping" });

export interface FrameWriterOptions {
  /** Log lines are for developers; a production engine keeps them to itself. */
  readonly hideLogLines: boolean;
}

export class FrameWriter {
  readonly #hideLogLines: boolean;
  readonly #resultTexts = new WeakMap<QueryResult, string>();
  /** The last whole transition of a result that was the only change: most often a thousand sockets need the very same. */
  readonly #sharedFrames = new WeakMap<QueryResult, SharedFrame>();

  constructor(options: FrameWriterOptions) {
    this.#hideLogLines = options.hideLogLines;
  }

  transition(message: TransitionMessage): Frame {
    const { changes, clock } = message;
    const only = changes.length === 1 && clock === undefined ? changes[0] : undefined;
    if (only?.kind !== "result") return this.#transitionText(message);
    const { start, end } = message;
    const { queryId } = only;
    const shared = this.#sharedFrames.get(only.result);
    if (shared?.queryId === queryId && isSame(shared.start, start) && isSame(shared.end, end)) return shared.frame;
    const frame = Buffer.from(this.#transitionText(message));
    this.#sharedFrames.set(only.result, { start, end, queryId, frame });
    return frame;
  }

  mutationResponse(requestId: number, result: MutationResult): string {
    const head = `{"type":"MutationResponse","requestId":${requestId},`;
    if (result.kind === "failure") return `${head}${this.#failure(result)}}`;
    const ts = encodeTimestamp(result.ts);
    return `${head}"success":true,"result":${result.valueJson},"ts":"${ts}","logLines":${this.#lines(result.logLines)}}`;
  }

  actionResponse(requestId: number, result: ActionResult): string {
    const head = `{"type":"ActionResponse","requestId":${requestId},`;
    if (result.kind === "failure") return `${head}${this.#failure(result)}}`;
    return `${head}"success":true,"result":${result.valueJson},"logLines":${this.#lines(result.logLines)}}`;
  }

  #transitionText(message: TransitionMessage): string {
    const changes = message.changes.map((change) => this.#changeText(change)).join(",");
    const clock =
      message.clock === undefined
        ? ""
        : `,"clientClockSkew":${message.clock.clientClockSkew},"serverTs":${message.clock.serverTs}`;
    const versions = `"startVersion":${versionText(message.start)},"endVersion":${versionText(message.end)}`;
    return `{"type":"Transition",${versions},"modifications":[${changes}]${clock}}`;
  }

  #changeText(change: QueryChange): string {
    if (change.kind === "removed") return `{"type":"QueryRemoved","queryId":${change.queryId}}`;
    let text = this.#resultTexts.get(change.result);
    if (text === undefined) {
      text = this.#resultText(change.result);
      this.#resultTexts.set(change.result, text);
    }
    return `{"queryId":${change.queryId},${text}}`;
  }

  #resultText(result: QueryResult): string {
    const tail = `"logLines":${this.#lines(result.logLines)},"journal":${JSON.stringify(result.journal)}`;
    if (result.kind === "success") return `"type":"QueryUpdated","value":${result.valueJson},${tail}`;
    const data = errorDataText(result.errorData);
    return `"type":"QueryFailed","errorMessage":${JSON.stringify(result.errorMessage)},${tail}${data}`;
  }

  #failure(result: { logLines: readonly string[]; errorMessage: string; errorData?: ConvexJson }): string {
    const message = JSON.stringify(result.errorMessage);
    return `"success":false,"result":${message},"logLines":${this.#lines(result.logLines)}${errorDataText(result.errorData)}`;
  }

  #lines(lines: readonly string[]): string {
    return lines.length === 0 || this.#hideLogLines ? "[]" : JSON.stringify(lines);
  }
}

export function authErrorFrame(error: string, baseVersion: number, authUpdateAttempted: boolean): string {
  return JSON.stringify({ type: "AuthError", error, baseVersion, authUpdateAttempted });
}

export function fatalErrorFrame(error: string): string {
  return JSON.stringify({ type: "FatalError", error });
}

/** A transition too long for one frame, cut into parts that the client joins again. */
export function chunkTransition(frame: Frame, transitionId: string): string[] {
  const text = frame.toString();
  const totalParts = Math.ceil(text.length / TRANSITION_CHUNK_CHARS);
  return Array.from({ length: totalParts }, (_, partNumber) =>
    JSON.stringify({
      type: "TransitionChunk",
      chunk: text.slice(partNumber * TRANSITION_CHUNK_CHARS, (partNumber + 1) * TRANSITION_CHUNK_CHARS),
      partNumber,
      totalParts,
      transitionId,
    }),
  );
}

function isSame(a: StateVersion, b: StateVersion): boolean {
  return a.ts === b.ts && a.querySet === b.querySet && a.identity === b.identity;
}

function versionText(version: StateVersion): string {
  return `{"querySet":${version.querySet},"identity":${version.identity},"ts":"${encodeTimestamp(version.ts)}"}`;
}

function errorDataText(errorData: ConvexJson | undefined): string {
  return errorData === undefined ? "" : `,"errorData":${JSON.stringify(errorData)}`;
}
