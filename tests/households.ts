// Households of any size, and their talks one after the other without waiting for the hours of the timetable.

import { api, internal } from "../convex/_generated/api";
import type { Doc, Id } from "../convex/_generated/dataModel";
import { poolText } from "../convex/model/talkPlans";
import type { Backend } from "./backend";
import { aGuest, aHatchChoice } from "./builders";
import type { Person } from "./builders";

const KINDS = ["mossling", "pufftail", "cobblet", "nibbin", "potkin", "radikin"];
/** As on the timetable, so that the topics last. */
const PAUSE_MS = 12 * 3_600_000;

export type Household = { person: Person; ownerId: Id<"users">; chatlingIds: Id<"chatlings">[] };

/** Somebody with chatlings of these names, each of another kind. */
export async function aHousehold(backend: Backend, names: readonly string[]): Promise<Household> {
  const person = await aGuest(backend);
  const chatlingIds: Id<"chatlings">[] = [];
  for (const [place, nickname] of names.entries()) {
    const choice = aHatchChoice({ nickname, speciesSlug: KINDS[place % KINDS.length] ?? "mossling" });
    chatlingIds.push((await person.mutation(api.chatlings.hatch, choice)).chatlingId);
  }
  await backend.internal(internal.jobs.topics.check, {});
  const viewer = await person.query(api.users.viewer, {});
  if (viewer === null) throw new Error("a household has an owner");
  return { person, ownerId: viewer.userId, chatlingIds };
}

let made = 0;

/** One more talk, half a day later; answers its row. */
export async function talkOf(
  backend: Backend,
  { ownerId }: Household,
  { rareEventPercent = 0, slot }: { rareEventPercent?: number; slot?: string } = {},
): Promise<Doc<"talks">> {
  made += 1;
  backend.clock.advance(PAUSE_MS);
  const order = {
    ownerId,
    slot: slot ?? `2026-03-14T06+${String(made).padStart(6, "0")}`,
    runSeed: "talks of a test",
    pool: poolText((await backend.rows("topics")).map((topic) => topic.slug)),
    rareEventPercent,
  };
  const outcome = await backend.internal(internal.jobs.generation.make, { order });
  const talk = outcome.kind === "made" ? (await backend.rows("talks")).find((row) => row._id === outcome.talkId) : null;
  if (!talk) throw new Error(`no talk was made: ${JSON.stringify(outcome)}`);
  return talk;
}
