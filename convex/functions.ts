// The builders every registered function is made with. A function that needs a person gets one checked by access.ts
// and put on its ctx, so no handler can forget.

import { customCtx, customMutation, customQuery } from "convex-helpers/server/customFunctions";
import { mutation, query } from "./_generated/server";
import { requireUser } from "./access";

/** Readable without a session. Use only where a stranger is meant to read. */
export const publicQuery = query;

/** Has `ctx.user`: the signed-in person or guest, whose session is still open. */
export const userQuery = customQuery(
  query,
  customCtx(async (ctx) => ({ user: await requireUser(ctx) })),
);

/** Has `ctx.user`, as userQuery. */
export const userMutation = customMutation(
  mutation,
  customCtx(async (ctx) => ({ user: await requireUser(ctx) })),
);
