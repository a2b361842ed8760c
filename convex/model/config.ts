// The backend's settings from the environment, read when asked for: a deployment may change them without a push.

import { type BackendEnv, parseBackendEnv } from "../../lib/env";

/**
 * An unusable variable must not keep anybody waiting for an answer: then nothing of the environment is trusted, no
 * provider is asked, and the template brain answers. `operator:environment` and a local start name what is wrong.
 */
export function backendEnv(source: Readonly<Record<string, string | undefined>> = process.env): BackendEnv {
  try {
    return parseBackendEnv(source);
  } catch {
    // The reason is the operator's to see, not the reader's of a reply; see environmentProblems.
    return parseBackendEnv({});
  }
}
