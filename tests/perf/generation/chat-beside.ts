// People who write to their chatlings while a run goes on, as they do while none does: how long until a text is stored.

import { ConvexHttpClient } from "convex/browser";
import { api } from "../../../convex/_generated/api";
import type { Caller, Doors } from "../../backend/platform";
import { aClientId, aPermit } from "../../builders";
import { aGuestAtHome, type Guest } from "../chat/guests";

/** A permit of a guest is good for so many sends. */
const SENDS_EACH = 5;

export interface Writers {
  /** Milliseconds of each send, one after another with `pauseMs` in between, until all are sent or `until` says so. */
  write(pauseMs: number, until: () => boolean): Promise<number[]>;
}

/** Signed in and permitted beforehand, enough of them for `sends` texts. */
export async function someWriters(url: string, sends: number): Promise<Writers> {
  const turns: (() => Promise<void>)[] = [];
  for (let person = 0; person < Math.ceil(sends / SENDS_EACH); person += 1) {
    const guest = await aGuestAtHome(url);
    turns.push(...(await turnsOf(url, guest)));
  }
  return {
    write: async (pauseMs, until) => {
      const times: number[] = [];
      for (const turn of turns) {
        if (until()) break;
        const start = performance.now();
        await turn();
        times.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      return times;
    },
  };
}

async function turnsOf(url: string, { token, conversationId }: Guest): Promise<(() => Promise<void>)[]> {
  const client = new ConvexHttpClient(url, { logger: false });
  client.setAuth(token);
  // See Doors for why this holds.
  const doors = client as unknown as Doors;
  const caller: Caller = {
    query: async (reference, args) => await doors.query(reference, args),
    mutation: async (reference, args) => await doors.mutation(reference, args),
    action: async (reference, args) => await doors.action(reference, args),
  };
  const permitId = await aPermit(caller);
  return Array.from({ length: SENDS_EACH }, () => async () => {
    const text = "The rain drew circles on the pond all morning";
    await client.mutation(api.messages.send, { conversationId, text, clientId: aClientId(), permitId });
  });
}
