// The hours at which talks are made, and what a run leaves behind, for tests.

import { api, internal } from "../convex/_generated/api";
import type { Doc } from "../convex/_generated/dataModel";
import { poolText } from "../convex/model/talkPlans";
import type { TalkOrder } from "../convex/model/talkScripts";
import type { Backend } from "./backend";
import { anAccount } from "./builders";
import type { Person } from "./builders";
import { aHousehold } from "./households";
import type { Household } from "./households";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MINUTE_MS = 60_000;

/** The clock goes on to this hour and twelve minutes, UTC; what is due by then is done. */
export async function until(backend: Backend, hour: number): Promise<void> {
  const now = backend.clock.now();
  const today = Math.floor(now / DAY_MS) * DAY_MS + hour * HOUR_MS + 12 * MINUTE_MS;
  backend.clock.advance(today + (today <= now ? DAY_MS : 0) - now);
  await backend.finishScheduled();
}

/** Somebody with two chatlings who watched their first talk already. */
export async function aSettledHome(backend: Backend, names: readonly string[] = ["Pip", "Fern"]): Promise<Household> {
  const household = await aHousehold(backend, names);
  await backend.finishScheduled();
  return household;
}

export async function anAdmin(backend: Backend): Promise<Person> {
  const admin = await anAccount(backend, "operator@example.org");
  await backend.internal(internal.operator.setRole, { email: "operator@example.org", role: "admin" });
  return admin;
}

export async function talksOf(backend: Backend, { ownerId }: Pick<Household, "ownerId">): Promise<Doc<"talks">[]> {
  return (await backend.rows("talks")).filter((talk) => talk.ownerId === ownerId);
}

export async function newestRun(backend: Backend): Promise<Doc<"generationRuns">> {
  const run = (await backend.rows("generationRuns")).at(-1);
  if (run === undefined) throw new Error("a run was started");
  return run;
}

/** What a run asks for one person. */
export function orderIn(run: Doc<"generationRuns">, { ownerId }: Pick<Household, "ownerId">): TalkOrder {
  const { _id: runId, slotKey: slot, seed: runSeed, pool, rareEventPercent } = run;
  return { ownerId, slot, runId, runSeed, pool: poolText(pool), rareEventPercent };
}

export async function startedByHand(
  backend: Backend,
  admin: Person,
  userEmail?: string,
): Promise<Doc<"generationRuns">> {
  const { runId } = await admin.mutation(api.generation.start, userEmail === undefined ? {} : { userEmail });
  const run = (await backend.rows("generationRuns")).find((row) => row._id === runId);
  if (run === undefined) throw new Error("a run that was started has a row");
  return run;
}
