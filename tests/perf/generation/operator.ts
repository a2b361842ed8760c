// Somebody who may start runs by hand, and waits for their end.

import { ConvexHttpClient } from "convex/browser";
import type { FunctionReturnType } from "convex/server";
import { api, internal } from "../../../convex/_generated/api";
import type { Id } from "../../../convex/_generated/dataModel";
import type { Doors } from "../../backend/platform";
import { GOOD_PASSWORD } from "../../builders";
import type { Ready } from "./home-process";

const LOOK_EVERY_MS = 250;
const EMAIL = "operator@example.org";

export type Run = FunctionReturnType<typeof api.generation.runs>[number];

export interface Operator {
  start(): Promise<Id<"generationRuns">>;
  /** Resolves with the run as it ended. */
  untilDone(runId: Id<"generationRuns">): Promise<Run>;
  seedSpecies(): Promise<void>;
}

export async function anOperator({ url, adminKey }: Ready): Promise<Operator> {
  const client = new ConvexHttpClient(url, { logger: false });
  const admin = new ConvexHttpClient(url, { logger: false });
  // Not part of the published type; the CLI authenticates this way.
  (admin as unknown as { setAdminAuth(key: string): void }).setAdminAuth(adminKey);
  // Holders of the key may call internal functions, of which the client's types know nothing.
  const doors = admin as unknown as Doors;
  const params = { flow: "signUp", email: EMAIL, password: GOOD_PASSWORD };
  const { tokens } = await client.action(api.auth.signIn, { provider: "password", params });
  if (tokens === undefined || tokens === null) throw new Error("sign-up gave no session");
  client.setAuth(tokens.token);
  await doors.mutation(internal.operator.setRole, { email: EMAIL, role: "admin" });
  const look = async (runId: Id<"generationRuns">): Promise<Run> => {
    const run = (await client.query(api.generation.runs, {})).find((one) => one.runId === runId);
    if (run === undefined) throw new Error("a run that was started is listed");
    return run;
  };
  return {
    start: async () => (await client.mutation(api.generation.start, {})).runId,
    untilDone: async (runId) => {
      let run = await look(runId);
      while (run.state === "running") {
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
        run = await look(runId);
      }
      return run;
    },
    seedSpecies: async () => {
      await doors.mutation(internal.operator.seedSpecies, {});
    },
  };
}
