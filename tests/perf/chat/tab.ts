// One tab of a person: the client that apps use, over its own socket, watching one chat. Remembers when something was first to be seen.

import { ConvexClient } from "convex/browser";
import type { FunctionReturnType } from "convex/server";
import { WebSocket } from "ws";
import { api } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import type { Caller, Doors } from "../../backend/platform";

export type View = NonNullable<FunctionReturnType<typeof api.conversations.open>>;

const GIVE_UP_MS = 60_000;

export function openClient(url: string, token: string): ConvexClient {
  const client = new ConvexClient(url, {
    // Node 20 has no WebSocket of its own; the client takes any class that behaves like one.
    webSocketConstructor: WebSocket as unknown as typeof globalThis.WebSocket,
    unsavedChangesWarning: false,
    logger: false,
  });
  client.setAuth(async () => token);
  return client;
}

/** The client as somebody who calls public functions. */
export function callerOf(client: ConvexClient): Caller {
  // See Doors for why this holds.
  const doors = client as unknown as Doors;
  return {
    query: async (reference, args) => await doors.query(reference, args),
    mutation: async (reference, args) => await doors.mutation(reference, args),
    action: async (reference, args) => await doors.action(reference, args),
  };
}

export class Tab {
  readonly client: ConvexClient;
  readonly caller: Caller;
  readonly #waiting = new Set<() => void>();
  #view: View | null = null;

  constructor(url: string, token: string, conversationId: Id<"conversations">) {
    this.client = openClient(url, token);
    this.caller = callerOf(this.client);
    this.client.onUpdate(api.conversations.open, { conversationId }, (view) => {
      this.#view = view;
      for (const look of [...this.#waiting]) look();
    });
  }

  /** The moment at which the tab shows something that fits, by `performance.now`. */
  shows(fits: (view: View) => boolean): Promise<number> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("a tab was not shown what it waited for")), GIVE_UP_MS);
      const look = (): void => {
        if (this.#view === null || !fits(this.#view)) return;
        this.#waiting.delete(look);
        clearTimeout(timer);
        resolve(performance.now());
      };
      this.#waiting.add(look);
      look();
    });
  }

  async close(): Promise<void> {
    await this.client.close();
  }
}
