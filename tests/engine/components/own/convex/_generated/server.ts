// The generic builders under the names generated code uses; this fixture is typed loosely on purpose, it tests the engine.
export {
  actionGeneric as action,
  httpActionGeneric as httpAction,
  internalMutationGeneric as internalMutation,
  internalQueryGeneric as internalQuery,
  mutationGeneric as mutation,
  queryGeneric as query,
} from "convex/server";
