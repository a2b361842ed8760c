// People: how one comes to exist, how a guest becomes an account, and what the viewer sees of themselves.

import { isTreatedAsMinor } from "../../lib/age-bands";
import { DISPLAY_NAME_CHARS_MAX } from "../../lib/limits";
import { AppError } from "../../lib/errors";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { findUser } from "../access";
import { remembers } from "./memories";
import { requireKindName } from "./names";
import { takeToken } from "./rateLimits";
import type { ViewerView } from "./views";

const GUEST_NAME = "Guest";

type SignUp = {
  existingUserId: Id<"users"> | null;
  profile: { email?: string; name?: string; ageBand?: Doc<"users">["ageBand"] };
};

/**
 * The sign-in library asks which row a new account belongs to. A guest who signs up keeps the same row, and with it
 * every chatling, conversation and message. See users.test.ts "a guest becomes an account and keeps everything".
 */
export async function createOrAdopt(ctx: MutationCtx, signUp: SignUp): Promise<Id<"users">> {
  if (signUp.existingUserId !== null) return signUp.existingUserId;
  const current = await currentUser(ctx);
  if (current === null) return await createUser(ctx, signUp.profile);
  // Somebody signed in who asks to go on as a guest already is somebody: a second row would hide the first.
  if (signUp.profile.email === undefined) return current._id;
  if (!current.isAnonymous) return await createUser(ctx, signUp.profile);
  await ctx.db.patch("users", current._id, {
    email: signUp.profile.email,
    isAnonymous: false,
    // What a guest said about their age stands; an account is no second try.
    ...(current.ageBand === "unknown" ? { ageBand: signUp.profile.ageBand ?? "unknown" } : {}),
  });
  await renameGuest(ctx, current._id, nameOf(signUp.profile));
  return current._id;
}

export async function viewerOf(ctx: QueryCtx, user: Doc<"users"> | null): Promise<ViewerView | null> {
  if (user === null) return null;
  const profile = await profileOf(ctx, user._id);
  return {
    userId: user._id,
    displayName: profile?.displayName ?? GUEST_NAME,
    email: user.email ?? null,
    isGuest: user.isAnonymous,
    role: user.role,
    ageBand: user.ageBand,
    remembers: remembers(user),
    breakReminder: isTreatedAsMinor(user.ageBand) ? "always" : user.breakReminderOff === true ? "off" : "on",
    createdAt: user.createdAt,
  };
}

export async function updateProfile(ctx: MutationCtx, user: Doc<"users">, displayName: string): Promise<null> {
  const name = displayName.trim();
  if (name.length < 1 || name.length > DISPLAY_NAME_CHARS_MAX) {
    throw new AppError("display_name_invalid", { limit: DISPLAY_NAME_CHARS_MAX });
  }
  requireKindName(name);
  await takeToken(ctx, "updateProfile", user._id);
  await saveName(ctx, user._id, name);
  return null;
}

type Choices = { memory?: boolean | undefined; breakReminder?: boolean | undefined };

/** What chatlings may remember, and whether a long sitting is pointed out. Only adults may switch the latter off. */
export async function choose(ctx: MutationCtx, user: Doc<"users">, choices: Choices): Promise<null> {
  if (choices.breakReminder === false && isTreatedAsMinor(user.ageBand)) throw new AppError("input_invalid");
  await takeToken(ctx, "updateProfile", user._id);
  const { memory, breakReminder } = choices;
  await ctx.db.patch("users", user._id, {
    ...(memory === undefined ? {} : { consent: { memory, at: Date.now() } }),
    ...(breakReminder === undefined ? {} : { breakReminderOff: !breakReminder }),
  });
  return null;
}

export function isPremium(user: Doc<"users">, now: number): boolean {
  return user.premiumUntil !== undefined && user.premiumUntil > now;
}

async function createUser(ctx: MutationCtx, profile: SignUp["profile"]): Promise<Id<"users">> {
  await takeToken(ctx, "newUser", "all");
  const userId = await ctx.db.insert("users", {
    ...(profile.email === undefined ? {} : { email: profile.email }),
    isAnonymous: profile.email === undefined,
    role: "user",
    ageBand: profile.ageBand ?? "unknown",
    cohort: Math.floor(Math.random() * 100),
    createdAt: Date.now(),
  });
  await saveName(ctx, userId, nameOf(profile));
  return userId;
}

/** Who is asking while an account is made. A session that has ended counts as nobody: signing in again must work. */
async function currentUser(ctx: MutationCtx): Promise<Doc<"users"> | null> {
  try {
    return await findUser(ctx);
  } catch (error) {
    if (error instanceof AppError && error.data.code === "session_expired") return null;
    throw error;
  }
}

function nameOf(profile: SignUp["profile"]): string {
  const wanted = profile.name?.trim() ?? "";
  const name = wanted === "" ? (profile.email?.split("@")[0] ?? GUEST_NAME) : wanted;
  return name.slice(0, DISPLAY_NAME_CHARS_MAX);
}

/** A guest who already chose a name keeps it. */
async function renameGuest(ctx: MutationCtx, userId: Id<"users">, name: string): Promise<void> {
  const profile = await profileOf(ctx, userId);
  if (profile === null || profile.displayName === GUEST_NAME) await saveName(ctx, userId, name);
}

async function saveName(ctx: MutationCtx, userId: Id<"users">, displayName: string): Promise<void> {
  const profile = await profileOf(ctx, userId);
  const change = { displayName, updatedAt: Date.now() };
  if (profile === null) await ctx.db.insert("profiles", { userId, ...change });
  else await ctx.db.patch("profiles", profile._id, change);
}

async function profileOf(ctx: QueryCtx, userId: Id<"users">): Promise<Doc<"profiles"> | null> {
  return await ctx.db
    .query("profiles")
    .withIndex("by_user", (q) => q.eq("userId", userId))
    .unique();
}
