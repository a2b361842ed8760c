// The backend's settings from the environment, read when asked for: a deployment may change them without a push.

import { parseBackendEnv, type BackendEnv } from "../../lib/env";

export function backendEnv(): BackendEnv {
  return parseBackendEnv(process.env);
}
