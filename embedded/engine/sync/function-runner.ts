// What a client session needs of the layer that runs functions. The engine hands in the function host with the
// system queries of the CLI in front of it.

import type { FunctionHost } from "../functions/function-host";

export type FunctionRunner = Pick<FunctionHost, "query" | "mutation" | "action" | "onInvalidated">;
