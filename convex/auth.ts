// Sign-in: as a guest, or with email and password. The functions that clients call are signIn and signOut.

import { Anonymous } from "@convex-dev/auth/providers/Anonymous";
import { convexAuth } from "@convex-dev/auth/server";
import { emailAndPassword } from "./model/emailAndPassword";
import * as Users from "./model/users";

export const { auth, signIn, signOut, store } = convexAuth({
  providers: [emailAndPassword, Anonymous],
  callbacks: {
    createOrUpdateUser: async (ctx, signUp) => await Users.createOrAdopt(ctx, signUp),
  },
});
