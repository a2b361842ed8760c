// convex-test, the double of Convex that runs functions in the test's own process.

import { convexTest } from "convex-test";
import { makeFunctionReference } from "convex/server";
import type { Backend } from "./run-case";
import schema from "./fixture/schema";

const ISSUER = "https://issuer.test";

/** convex-test finds the root of the modules by the generated folder, of which this fixture has none. */
const modules: Record<string, () => Promise<unknown>> = {
  "./fixture/_generated/api.ts": async () => await Promise.resolve({}),
  "./fixture/program.ts": () => import("./fixture/program"),
  "./fixture/takes.ts": () => import("./fixture/takes"),
  "./fixture/gives.ts": () => import("./fixture/gives"),
  "./fixture/jobs.ts": () => import("./fixture/jobs"),
  "./fixture/http.ts": () => import("./fixture/http"),
  "./fixture/below/deep.ts": () => import("./fixture/below/deep"),
};

export function openDouble(): Backend {
  const anybody = convexTest({ schema, modules });
  return {
    issuer: ISSUER,
    call: async (kind, fn, args, person) => {
      const caller = person === null ? anybody : anybody.withIdentity({ ...person, issuer: ISSUER });
      switch (kind) {
        case "query":
          return await caller.query(makeFunctionReference<"query">(fn), args);
        case "mutation":
          return await caller.mutation(makeFunctionReference<"mutation">(fn), args);
        case "action":
          return await caller.action(makeFunctionReference<"action">(fn), args);
      }
    },
    fetch: async (path, init, person) => {
      const caller = person === null ? anybody : anybody.withIdentity({ ...person, issuer: ISSUER });
      return await caller.fetch(path, init);
    },
  };
}
