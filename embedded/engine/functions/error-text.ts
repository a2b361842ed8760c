// Errors of functions as clients get to read them: Convex's wording, frames in the developer's own files.

import type { ConvexJson } from "../values/convex-json";
import type { SourceMap } from "./source-map";

export type SourceMaps = ReadonlyMap<string, SourceMap>;

/** What a failed run leaves behind. `message` is what a calling function sees, and the second line of what clients see. */
export interface RunError {
  readonly message: string;
  /** Only for ConvexError. */
  readonly data?: ConvexJson;
  /** The engine's own mistake or a full store: worth another try, and not the developer's to read. */
  readonly isSystem?: boolean;
}

/** An error of a syscall on its way into user code. convex/server makes a ConvexError of it when it carries data. */
export class SyscallError extends Error {
  readonly data: ConvexJson | undefined;
  constructor(error: RunError) {
    super(error.message);
    this.data = error.data;
  }
}

export function describeThrown(thrown: unknown, maps: SourceMaps): RunError {
  const data = convexErrorData(thrown);
  if (!isErrorLike(thrown)) {
    return { message: `Uncaught ${typeof thrown === "string" ? thrown : safeText(thrown)}`, ...data };
  }
  const headline = thrown.message === "" ? thrown.name : `${thrown.name}: ${thrown.message}`;
  const frames = mapFrames(thrown.stack ?? "", maps);
  return { message: `Uncaught ${headline}\n${frames.map((frame) => `    at ${frame}\n`).join("")}`, ...data };
}

/** The whole text for clients; with `redact` only what production shows. */
export function clientErrorMessage(requestId: string, error: RunError, redact: boolean): string {
  const head = `[Request ID: ${requestId}] Server Error`;
  return redact ? head : `${head}\n${error.message.replace(/\n$/, "")}\n`;
}

function isErrorLike(thrown: unknown): thrown is Error {
  if (typeof thrown !== "object" || thrown === null) return false;
  return typeof Reflect.get(thrown, "message") === "string" && typeof Reflect.get(thrown, "name") === "string";
}

/** convex/server has already turned `.data` of a ConvexError into JSON text when it leaves a function. */
function convexErrorData(thrown: unknown): { data?: ConvexJson } {
  if (typeof thrown !== "object" || thrown === null || !(Symbol.for("ConvexError") in thrown)) return {};
  const data: unknown = Reflect.get(thrown, "data");
  // The text was written by convexToJson.
  return typeof data === "string" ? { data: JSON.parse(data) as ConvexJson } : {};
}

function safeText(thrown: unknown): string {
  try {
    return JSON.stringify(thrown) ?? String(thrown);
  } catch {
    return String(thrown);
  }
}

const FRAME = /^\s*at (?:(.*?) \()?(.*?):(\d+):(\d+)\)?$/;

/** Frames outside of the deployment's scripts are the engine's and are left out. */
function mapFrames(stack: string, maps: SourceMaps): string[] {
  const frames: string[] = [];
  for (const line of stack.split("\n")) {
    const match = FRAME.exec(line);
    if (match === null) continue;
    const [, name, file = "", lineText, columnText] = match;
    const original = maps.get(file)?.originalOf(Number(lineText), Number(columnText));
    if (original === undefined || original === null) continue;
    const place = `${original.file}:${original.line}:${original.column}`;
    frames.push(name === undefined ? place : `${frameName(name)} (${place})`);
  }
  return frames;
}

/** `async Object.handler` is how V8 calls a method; Convex shows the function. */
function frameName(name: string): string {
  return name.replace(/^(async )?(?:Object|Function|Module)\./, (_match, prefix: string | undefined) => prefix ?? "");
}
