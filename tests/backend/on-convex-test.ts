// convex-test under the tests: Convex's own double, which runs the functions in the test's process.

/// <reference types="vite/client" />
import { convexTest } from "convex-test";
import { getFunctionName } from "convex/server";
import { vi } from "vitest";
import schema from "../../convex/schema";
import type { AnyInternal, Caller, Doors, Kind, Platform, RunningPlatform } from "./platform";
import { signInKeys } from "./sign-in-keys";
import { identityIn } from "./tokens";

const START = Date.UTC(2026, 2, 14, 9, 30);

const modules = import.meta.glob([
  "../../convex/**/*.{ts,js}",
  "!../../convex/**/*.test.ts",
  "!../../convex/**/*.d.ts",
]);

export const platform: Platform = { open };

async function open(env: Readonly<Record<string, string>>): Promise<RunningPlatform> {
  vi.useFakeTimers({ toFake: ["Date"], now: START });
  const restoreEnv = setEnv({ CONVEX_SITE_URL: "http://127.0.0.1:3211", ...(await signInKeys()), ...env });
  const t = convexTest({ schema, modules });
  return {
    stranger: callerOf(t),
    asUser: (token) => callerOf(t.withIdentity({ subject: identityIn(token).subject })),
    internal: async (reference, args) => await doorsOf(t)[await kindOf(reference)](reference, args),
    request: async (path, init) => await t.fetch(path, init),
    rows: async (table) => await t.run(async (ctx) => await ctx.db.query(table).collect()),
    finishScheduled: async () => await settle(t),
    clock: { now: () => Date.now(), advance: (ms) => void vi.setSystemTime(Date.now() + ms) },
    close: async () => {
      await settle(t);
      restoreEnv();
      vi.useRealTimers();
    },
  };
}

type Convex = ReturnType<typeof convexTest<(typeof schema)["tables"]>>;

function callerOf(t: Pick<Convex, Kind>): Caller {
  return doorsOf(t);
}

/** See Doors for why this holds. */
function doorsOf(t: Pick<Convex, Kind>): Doors {
  return t as unknown as Doors;
}

async function kindOf(reference: AnyInternal): Promise<Kind> {
  const [path = "", name = ""] = getFunctionName(reference).split(":");
  // Every file of convex/ is in the glob, and a registered function carries its kind as a flag.
  const loaded = (await modules[`../../convex/${path}.ts`]?.()) as Record<
    string,
    { isQuery?: true; isMutation?: true }
  >;
  const found = loaded[name];
  if (found === undefined) throw new Error(`no such function: ${path}:${name}`);
  if (found.isQuery) return "query";
  return found.isMutation ? "mutation" : "action";
}

const SETTLE_TURNS_MAX = 5_000;

async function settle(t: Convex): Promise<void> {
  for (let turn = 0; turn < SETTLE_TURNS_MAX; turn += 1) {
    const busy = await t.run(async (ctx) => {
      const scheduled = await ctx.db.system.query("_scheduled_functions").collect();
      return scheduled.some(
        ({ state, scheduledTime }) =>
          state.kind === "inProgress" || (state.kind === "pending" && scheduledTime <= Date.now()),
      );
    });
    if (!busy) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
    await t.finishInProgressScheduledFunctions();
  }
  throw new Error("scheduled functions did not come to an end");
}

function setEnv(env: Readonly<Record<string, string>>): () => void {
  const before = Object.entries(env).map(([name]) => [name, process.env[name]] as const);
  Object.assign(process.env, env);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
