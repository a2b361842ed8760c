// Sign-in: as a guest, or with email and password. The functions that clients call are signIn and signOut.
//
// A production deployment replaces the text of every error, and the web server's sign-in proxy hands on nothing but that
// text. So a refusal is an answer here, not an error: signIn returns `{ refusal }`, and proxy.ts turns it into a 400.

import { Anonymous } from "@convex-dev/auth/providers/Anonymous";
import { convexAuth } from "@convex-dev/auth/server";
import { makeFunctionReference } from "convex/server";
import { ConvexError, type Value, v } from "convex/values";
import { action } from "./_generated/server";
import { bandToBegin } from "./model/ages";
import { emailAndPassword } from "./model/emailAndPassword";
import * as Users from "./model/users";

const library = convexAuth({
  providers: [
    emailAndPassword,
    Anonymous({ profile: (params) => ({ isAnonymous: true, ageBand: bandToBegin(params) }) }),
  ],
  callbacks: {
    createOrUpdateUser: async (ctx, signUp) => await Users.createOrAdopt(ctx, signUp),
  },
});

export const { auth, signOut, store } = library;

/** The library's own sign-in: throws an AppError when it refuses. */
export const signInOrThrow = library.signIn;

export type SignInAnswer = {
  redirect?: string;
  verifier?: string;
  tokens?: { token: string; refreshToken: string } | null;
  refusal?: Value;
};

const inner = makeFunctionReference<"action", Record<string, unknown>, SignInAnswer>("auth:signInOrThrow");

/** Takes and gives what the library's sign-in does, or `{ refusal: { code, details } }` when it refused with an AppError. */
export const signIn = action({
  args: {
    provider: v.optional(v.string()),
    params: v.optional(v.any()),
    verifier: v.optional(v.string()),
    refreshToken: v.optional(v.string()),
    calledBy: v.optional(v.string()),
  },
  returns: v.any(),
  handler: async (ctx, args): Promise<SignInAnswer> => {
    try {
      return await ctx.runAction(inner, args);
    } catch (error) {
      if (error instanceof ConvexError) return { refusal: error.data as Value }; // whatever an error carries has been a Convex value
      throw error;
    }
  },
});
