// Calls into an engine by path, as a client of the app would make them, without the wire between.

import { fileURLToPath } from "node:url";
import type { ConvexJson } from "../../../embedded/engine/values/convex-json";
import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { type Identity, NO_IDENTITY } from "../../../embedded/engine/functions/identity";
import type { Caller } from "../../../embedded/engine/functions/function-host";

export const OWN = fileURLToPath(new URL("own/convex", import.meta.url));
export const PACKAGES = fileURLToPath(new URL("packages/convex", import.meta.url));

export const MIA: Identity = { kind: "user", attributes: { subject: "mia" }, expiresAt: Number.MAX_SAFE_INTEGER };

export interface CallOptions {
  readonly identity?: Identity;
  readonly caller?: Caller;
  readonly componentPath?: string;
}

export interface Calls {
  query(path: string, args?: ConvexJson, options?: CallOptions): Promise<unknown>;
  mutation(path: string, args?: ConvexJson, options?: CallOptions): Promise<unknown>;
  action(path: string, args?: ConvexJson, options?: CallOptions): Promise<unknown>;
}

/** Each resolves with the value, or rejects with the text that a client would see. */
export function callsOf({ host, database }: Pick<TestEngine, "host" | "database">): Calls {
  const request = (path: string, args: ConvexJson, options: CallOptions) => ({
    path,
    args,
    componentPath: options.componentPath ?? "",
    identity: options.identity ?? NO_IDENTITY,
    caller: options.caller ?? ("client" as const),
  });
  return {
    query: async (path, args = {}, options = {}) => {
      const snapshot = database.holdSnapshot();
      try {
        return valueOf(await host.query(request(path, args, options), snapshot.ts));
      } finally {
        snapshot.release();
      }
    },
    mutation: async (path, args = {}, options = {}) => valueOf(await host.mutation(request(path, args, options))),
    action: async (path, args = {}, options = {}) => valueOf(await host.action(request(path, args, options))),
  };
}

type Result =
  | { readonly kind: "success"; readonly valueJson: string }
  | { readonly kind: "failure"; readonly errorMessage: string };

function valueOf(result: Result): unknown {
  if (result.kind === "failure") throw new Error(result.errorMessage);
  return JSON.parse(result.valueJson) as unknown;
}
