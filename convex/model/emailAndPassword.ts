// Email and password sign-in: the library's provider with our own rules for what goes in, and a code for each way
// it can be refused.

import { ConvexCredentials, type ConvexCredentialsUserConfig } from "@convex-dev/auth/providers/ConvexCredentials";
import { Password } from "@convex-dev/auth/providers/Password";
import { ConvexError, type Value } from "convex/values";
import { AppError } from "../../lib/errors";
import { PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN } from "../../lib/limits";
import { internal } from "../_generated/api";
import { bandToBegin } from "./ages";

type Params = Partial<Record<string, Value | undefined>>;

const EMAIL_CHARS_MAX = 254;

// Hashing and the account rows stay the library's. It keeps a provider's settings under `options`, which its public
// type leaves out; users.test.ts signs up and in through them.
const library = (
  Password({ profile: profileOf, validatePasswordRequirements: requireGoodPassword }) as unknown as {
    options: ConvexCredentialsUserConfig;
  }
).options;

export const emailAndPassword = ConvexCredentials({
  ...library,
  authorize: async (params, ctx) => {
    if (params["flow"] !== "signUp" && params["flow"] !== "signIn") throw new AppError("input_invalid");
    try {
      const signedIn = await library.authorize(params, ctx);
      if (signedIn !== null) await ctx.runMutation(internal.jobs.guests.merge, { accountId: signedIn.userId });
      return signedIn;
    } catch (error) {
      throw asSignInError(error);
    }
  },
});

/** What a new account starts with. Emails are compared in lower case, so that one person cannot hold two by accident. */
function profileOf(params: Params) {
  const email = typeof params["email"] === "string" ? params["email"].trim().toLowerCase() : "";
  if (email.length > EMAIL_CHARS_MAX || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new AppError("email_invalid");
  const name = typeof params["name"] === "string" ? params["name"] : "";
  return { email, name, ageBand: bandToBegin(params) };
}

function requireGoodPassword(password: unknown): void {
  const length = typeof password === "string" ? password.length : 0;
  if (length < PASSWORD_CHARS_MIN || length > PASSWORD_CHARS_MAX) {
    throw new AppError("password_weak", { min: PASSWORD_CHARS_MIN, max: PASSWORD_CHARS_MAX });
  }
}

/** The library answers in sentences; a wrong email and a wrong password become one code, so neither can be probed. */
function asSignInError(error: unknown): unknown {
  if (error instanceof ConvexError || !(error instanceof Error)) return error;
  const said = error.message;
  if (said.includes("TooManyFailedAttempts")) return new AppError("too_many_attempts");
  if (/InvalidAccountId|InvalidSecret|Invalid credentials/.test(said)) return new AppError("credentials_wrong");
  if (said.includes("already exists")) return new AppError("email_taken");
  return error;
}
