// Switches and numbers that operators turn while everything runs. Each is named here, so that a typing error cannot make a new one.

import { literals } from "convex-helpers/validators";
import type { Infer } from "convex/values";
import { unreachable } from "../../lib/assert";
import type { Doc } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";

/**
 * providersPaused: no provider is asked, every reply comes from the built-in brain. For an outage or a bill that runs away.
 * generationPaused: no run starts, and one that is under way stops after its page.
 */
export const vSwitch = literals("providersPaused", "generationPaused");

type Switch = Infer<typeof vSwitch>;

/** Who turns what is turned by a command; the screen of operators knows the person. */
const BY_COMMAND = "operator";

/** Off until an operator turns it on. */
export async function isOn(ctx: QueryCtx, key: Switch): Promise<boolean> {
  return (await rowOf(ctx, key))?.value === true;
}

export async function turn(ctx: MutationCtx, key: Switch, value: boolean, by = BY_COMMAND): Promise<null> {
  return await put(ctx, key, { value, by });
}

/** What generation goes by where no operator has said otherwise. */
export const GENERATION_DEFAULTS = {
  generationHours: "6,18", // UTC
  rolloutPercent: 100, // of users, by cohort
  pausedCohorts: "", // "3,10-19"
  idleDays: 7, // whoever was away longer gets no talks, and one when they return
  rareEventPercent: 4, // of talks
} as const;

export type DialName = keyof typeof GENERATION_DEFAULTS;
export const vDial = literals("generationHours", "rolloutPercent", "pausedCohorts", "idleDays", "rareEventPercent");

type Widened<T> = T extends number ? number : string;
export type Dials = { -readonly [K in DialName]: Widened<(typeof GENERATION_DEFAULTS)[K]> };

/** All of them at once: a run reads them when it starts and keeps to them. */
export async function dials(ctx: QueryCtx): Promise<Dials> {
  const found: Dials = { ...GENERATION_DEFAULTS };
  for (const name of vDial.members.map((member) => member.value)) await readInto(ctx, found, name);
  return found;
}

/** What is wrong with a value for a dial, in words; null when it is fine. */
export function dialProblem(name: DialName, value: string | number): string | null {
  if (typeof value !== typeof GENERATION_DEFAULTS[name]) return `${name} is a ${typeof GENERATION_DEFAULTS[name]}`;
  switch (name) {
    case "generationHours":
      return areHours(String(value)) ? null : "hours are like 6,18";
    case "pausedCohorts":
      return areCohorts(String(value)) ? null : "cohorts are like 3,10-19";
    case "rolloutPercent":
    case "rareEventPercent":
      return isWithin(value, 100) ? null : "a percentage is from 0 to 100";
    case "idleDays":
      return isWithin(value, 3650) ? null : "days are from 0 to 3650";
    default:
      return unreachable(name);
  }
}

/** Some of the 24 of a day. */
function areHours(text: string): boolean {
  const hours = text.split(",");
  return hours.length <= 24 && hours.every((hour) => /^\s*(1?\d|2[0-3])\s*$/.test(hour));
}

/** None, or some of the hundred: whoever pauses somebody has to be sure that they are paused. */
function areCohorts(text: string): boolean {
  const parts = text.split(",");
  return text.trim() === "" || (parts.length <= 100 && parts.every((part) => cohortRange(part) !== null));
}

/** The cohorts that "3" or "10-19" means; null where it means none. */
export function cohortRange(part: string): { from: number; to: number } | null {
  const found = /^\s*(\d{1,2})\s*(?:-\s*(\d{1,2})\s*)?$/.exec(part);
  if (found === null) return null;
  const from = Number(found[1]);
  const to = Number(found[2] ?? from);
  return from <= to ? { from, to } : null;
}

function isWithin(value: string | number, max: number): boolean {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 && value <= max;
}

export async function setDial(
  ctx: MutationCtx,
  name: DialName,
  value: string | number,
  by = BY_COMMAND,
): Promise<null> {
  return await put(ctx, name, { value, by });
}

async function readInto<Name extends DialName>(ctx: QueryCtx, found: Dials, name: Name): Promise<void> {
  const value = (await rowOf(ctx, name))?.value;
  // The same type as its default: that is what makes it this dial's.
  if (typeof value === typeof found[name]) found[name] = value as Dials[Name];
}

type Setting = { value: string | number | boolean; by: string };

async function put(ctx: MutationCtx, key: string, { value, by }: Setting): Promise<null> {
  const row = await rowOf(ctx, key);
  const change = { value, updatedBy: by, at: Date.now() };
  if (row === null) await ctx.db.insert("settings", { key, ...change });
  else await ctx.db.patch("settings", row._id, change);
  return null;
}

async function rowOf(ctx: QueryCtx, key: string): Promise<Doc<"settings"> | null> {
  return await ctx.db
    .query("settings")
    .withIndex("by_key", (q) => q.eq("key", key))
    .unique();
}
