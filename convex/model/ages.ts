// How old somebody is, as a band and never as a date: told once, at the start, and then only support may raise it.

import { bandOfBirth, isBirth } from "../../lib/age-bands";
import { AppError } from "../../lib/errors";
import type { Doc } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { requireByEmail } from "./operator";
import { takeToken } from "./rateLimits";

type Band = Doc<"users">["ageBand"];
type Params = Partial<Record<string, unknown>>;

/**
 * The band of somebody who is about to become a person here. Too young is refused before any row exists, so that nothing
 * is kept. Who was not asked is unknown, which is the careful side.
 */
export function bandToBegin(params: Params): Band {
  const { bornYear, bornMonth } = params;
  if (bornYear === undefined && bornMonth === undefined) return "unknown";
  const born = { year: Number(bornYear), month: Number(bornMonth) };
  const today = new Date();
  if (!isBirth(born, today)) throw new AppError("age_needed");
  const band = bandOfBirth(born, today);
  if (band === "u13") throw new AppError("age_too_young");
  return band;
}

/**
 * For somebody who was here before the question was. Answered once; another answer changes nothing. Somebody too young is
 * thanked and let out: the account is closed and says so at every later call.
 */
export async function tell(
  ctx: MutationCtx,
  user: Doc<"users">,
  born: { year: number; month: number },
): Promise<"welcome" | "too_young"> {
  await takeToken(ctx, "updateProfile", user._id);
  if (user.ageBand !== "unknown") return "welcome";
  const today = new Date();
  if (!isBirth(born, today)) throw new AppError("age_needed");
  const ageBand = bandOfBirth(born, today);
  const isTooYoung = ageBand === "u13";
  await ctx.db.patch("users", user._id, { ageBand, ...(isTooYoung ? { disabledAt: Date.now() } : {}) });
  return isTooYoung ? "too_young" : "welcome";
}

const ORDER: Readonly<Record<Band, number>> = { u13: 0, unknown: 1, teen: 2, adult: 3 };

/** For support, on proof. Upwards only; somebody who was let out by mistake is let in again. */
export async function raise(ctx: MutationCtx, email: string, ageBand: "teen" | "adult"): Promise<null> {
  const user = await requireByEmail(ctx, email);
  if (ORDER[ageBand] <= ORDER[user.ageBand]) throw new AppError("input_invalid");
  await ctx.db.patch("users", user._id, {
    ageBand,
    ...(user.ageBand === "u13" ? { disabledAt: undefined } : {}),
  });
  return null;
}
