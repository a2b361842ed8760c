// The builders every public function is made with. A function that needs a person gets one checked by access.ts and put
// on its ctx, so no handler can forget. Arguments and results always have validators.

import type {
  RegisteredAction,
  RegisteredMutation,
  RegisteredQuery,
  ReturnValueForOptionalValidator,
} from "convex/server";
import type { Infer, ObjectType, PropertyValidators, Validator } from "convex/values";
import { internal } from "./_generated/api";
import { action, mutation, query } from "./_generated/server";
import type { ActionCtx, MutationCtx, QueryCtx } from "./_generated/server";
import type { Doc, Id } from "./_generated/dataModel";
import { requireUser } from "./access";

type AnyResult = Validator<unknown, "required", string>;
type WithUser = { user: Doc<"users"> };

type Definition<Ctx, Args extends PropertyValidators, Result extends AnyResult> = {
  args: Args;
  returns: Result;
  handler: (ctx: Ctx & WithUser, args: ObjectType<Args>) => Promise<Infer<Result>>;
};

/** Readable without a session. Use only where a stranger is meant to read. */
export const publicQuery = query;

/** Has `ctx.user`: the signed-in person or guest, whose session is still open. */
export function userQuery<Args extends PropertyValidators, Result extends AnyResult>(
  definition: Definition<QueryCtx, Args, Result>,
): RegisteredQuery<"public", ObjectType<Args>, Promise<Infer<Result>>> {
  return query({ ...definition, handler: withUser(definition) });
}

/** Has `ctx.user`, as userQuery. */
export function userMutation<Args extends PropertyValidators, Result extends AnyResult>(
  definition: Definition<MutationCtx, Args, Result>,
): RegisteredMutation<"public", ObjectType<Args>, Promise<Infer<Result>>> {
  return mutation({ ...definition, handler: withUser(definition) });
}

type ActionDefinition<Args extends PropertyValidators, Result extends AnyResult> = {
  args: Args;
  returns: Result;
  handler: (ctx: ActionCtx & { userId: Id<"users"> }, args: ObjectType<Args>) => Promise<Infer<Result>>;
};

/**
 * Has `ctx.userId`, checked as for userQuery. It says who calls, not what they may do: whatever the action then reads or
 * writes for them, it has an internal query or mutation check against that person.
 */
export function userAction<Args extends PropertyValidators, Result extends AnyResult>(
  definition: ActionDefinition<Args, Result>,
): RegisteredAction<"public", ObjectType<Args>, Promise<Infer<Result>>> {
  const checked = async (ctx: ActionCtx, args: ObjectType<Args>): Promise<Infer<Result>> => {
    const userId: Id<"users"> = await ctx.runQuery(internal.jobs.callers.requireId, {});
    return await definition.handler({ ...ctx, userId }, args);
  };
  // As in withUser.
  return action({
    ...definition,
    handler: checked as (ctx: ActionCtx, args: ObjectType<Args>) => ReturnValueForOptionalValidator<Result>,
  });
}

function withUser<Ctx extends QueryCtx, Args extends PropertyValidators, Result extends AnyResult>(
  definition: Definition<Ctx, Args, Result>,
) {
  const checked = async (ctx: Ctx, args: ObjectType<Args>): Promise<Infer<Result>> =>
    await definition.handler({ ...ctx, user: await requireUser(ctx) }, args);
  // A promise of the validator's type is one member of what the builder accepts; TypeScript cannot see it while Result is open.
  return checked as (ctx: Ctx, args: ObjectType<Args>) => ReturnValueForOptionalValidator<Result>;
}
