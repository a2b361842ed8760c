// Guests of a bench: signed in over HTTP as a browser is, each with a chatling that has greeted them.

import { ConvexHttpClient } from "convex/browser";
import { api } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import { aHatchChoice } from "../../builders";

export interface Guest {
  readonly token: string;
  readonly userId: Id<"users">;
  readonly chatlingId: Id<"chatlings">;
  readonly conversationId: Id<"conversations">;
}

export async function aGuestAtHome(url: string): Promise<Guest> {
  const client = new ConvexHttpClient(url, { logger: false });
  const { tokens } = await client.action(api.auth.signIn, { provider: "anonymous", params: {} });
  if (tokens === undefined || tokens === null) throw new Error("sign-in gave no session");
  client.setAuth(tokens.token);
  const home = await client.mutation(api.chatlings.hatch, aHatchChoice());
  const viewer = await client.query(api.users.viewer, {});
  if (viewer === null) throw new Error("somebody who signed in is somebody");
  return { token: tokens.token, userId: viewer.userId, ...home };
}
