// References by path, as generated code makes them; only those that the component's own functions use.
import { anyApi, componentsGeneric, type FunctionReference } from "convex/server";

// oxlint-disable-next-line typescript/no-explicit-any -- the types of arguments and results are not what this fixture tests
type Mutation = FunctionReference<"mutation", "internal", any, any>;

// `anyApi` and `componentsGeneric` make a reference of every path.
export const internal = anyApi as unknown as { readonly notes: Readonly<Record<"addQuietly" | "tick", Mutation>> };
export const components = componentsGeneric() as unknown as { readonly shelf: { readonly books: { readonly put: Mutation } } };
