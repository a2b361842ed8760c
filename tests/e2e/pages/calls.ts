// The calls a page makes over its live connection, as they leave it.

import type { Page } from "@playwright/test";

export interface Call {
  readonly path: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Calls of mutations and actions from now on, in order. Begin before the page is opened. */
export function callsOf(page: Page): Call[] {
  const calls: Call[] = [];
  page.on("websocket", (socket) => {
    socket.on("framesent", ({ payload }) => {
      const call = callIn(payload.toString());
      if (call !== null) calls.push(call);
    });
  });
  return calls;
}

export function callsTo(calls: readonly Call[], path: string): Call[] {
  return calls.filter((call) => call.path === path);
}

function callIn(frame: string): Call | null {
  // What the client sends is JSON of Convex's protocol; a call has these fields.
  const message = JSON.parse(frame) as { type?: string; udfPath?: string; args?: [Record<string, unknown>] };
  if (message.type !== "Mutation" && message.type !== "Action") return null;
  return { path: message.udfPath ?? "", args: message.args?.[0] ?? {} };
}
