// What callers from outside need of this layer: client sessions and the HTTP API. The engine hands them the function host with
// the system queries of the CLI in front of it.

import type { FunctionHost } from "./function-host";

export type FunctionRunner = Pick<FunctionHost, "query" | "mutation" | "action" | "onInvalidated"> &
  Partial<Pick<FunctionHost, "answered">>;
