// Sign-in: as a guest, or with email and password. The functions that clients call are signIn and signOut.

import { Anonymous } from "@convex-dev/auth/providers/Anonymous";
import { convexAuth } from "@convex-dev/auth/server";
import type { MutationCtx } from "./_generated/server";
import { emailAndPassword } from "./model/emailAndPassword";
import * as Users from "./model/users";

export const { auth, signIn, signOut, store } = convexAuth({
  providers: [emailAndPassword, Anonymous],
  callbacks: {
    // The library types its ctx for any schema; it is this deployment's own, because our `store` mutation runs it.
    createOrUpdateUser: async (ctx, signUp) => await Users.createOrAdopt(ctx as unknown as MutationCtx, signUp),
  },
});
