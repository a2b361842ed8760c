// References by path, as generated code makes them; only those that the fixture's own functions use.
import { anyApi, componentsGeneric, type FunctionReference } from "convex/server";

// oxlint-disable-next-line typescript/no-explicit-any -- the types of arguments and results are not what this fixture tests
type Reference<Kind extends "query" | "mutation" | "action"> = FunctionReference<Kind, "internal", any, any>;
type Functions<Name extends string, Kind extends "query" | "mutation" | "action"> = Readonly<Record<Name, Reference<Kind>>>;

interface NotesApi {
  readonly notes: Functions<"list" | "page" | "environment" | "whoAsks" | "place" | "getByIdOf" | "files", "query"> &
    Functions<"add" | "addThenFail" | "addLater" | "callBack" | "keepHandle" | "shelve" | "cancel" | "token", "mutation"> &
    Functions<"act" | "actCallBack" | "storeFile", "action">;
  readonly deep: { readonly inside: Functions<"hello", "query"> };
}

// `anyApi` and `componentsGeneric` make a reference of every path.
export const internal = anyApi as unknown as {
  readonly main: Functions<"countOwn" | "whoInside", "query"> & Functions<"addOwn" | "measure", "mutation">;
};
export const components = componentsGeneric() as unknown as Readonly<Record<"notes" | "otherNotes", NotesApi>> & {
  readonly nowhere: NotesApi;
};
