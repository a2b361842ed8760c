// The embedded engine under the tests, in memory: what people run, from the HTTP API down. An engine with the functions
// loaded is kept and emptied for the next test that wants the same settings, because loading them takes longer than a test.

import { ConvexHttpClient } from "convex/browser";
import { getFunctionName } from "convex/server";
import { jsonToConvex } from "convex/values";
import type { Doc, TableNames } from "../../convex/_generated/dataModel";
import { openTestEngine, type TestEngine } from "../../embedded/engine/testing/open-test-engine";
import { assert } from "../../lib/assert";
import type { AnyInternal, Caller, Doors, Kind, Platform, RunningPlatform } from "./platform";
import { signInKeys } from "./sign-in-keys";
import { identityIn } from "./tokens";

const MORNING_MS = 9.5 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const FIRST_DAY = Date.UTC(2026, 2, 14);

type Clock = RunningPlatform["clock"];
type Loaded = { engine: TestEngine; clock: Clock };
type Settings = Readonly<Record<string, string>>;

/** Never stopped: they have nothing on disk and go with the test process. */
const idle = new Map<string, Loaded[]>();

export const platform: Platform = { open };

async function open(settings: Settings): Promise<RunningPlatform> {
  const key = JSON.stringify(settings);
  const loaded = idle.get(key)?.pop() ?? (await load(settings));
  const { engine, clock } = loaded;
  return {
    stranger: callerOf(engine, () => null),
    asUser: (token) => callerOf(engine, () => credentialOf(loaded, token)),
    internal: async (reference, args) => await adminOf(engine)[kindOf(engine, reference)](reference, args),
    request: async (path, init) => await fetch(`${engine.siteUrl}${path}`, init),
    rows: async (table) => rowsOf(engine, table),
    finishScheduled: async () => await engine.runDue(),
    clock,
    close: async () => {
      await engine.runDue();
      requireNoFault(engine);
      await engine.clear();
      await toNextMorning(loaded);
      idle.set(key, [...(idle.get(key) ?? []), loaded]);
    },
  };
}

async function load(settings: Settings): Promise<Loaded> {
  const env = { ...(await signInKeys()), ...settings };
  const startsAtMs = FIRST_DAY + MORNING_MS;
  const engine = await openTestEngine({ convexDir: "convex", env, startsAtMs, scheduleByHand: true });
  assert(engine.clock !== null, "an engine that starts at a time has a clock of its own");
  await engine.runDue();
  return { engine, clock: engine.clock };
}

/** Time never goes back, and what crons had to do in between is done before the next test begins. */
async function toNextMorning({ engine, clock }: Loaded): Promise<void> {
  const midnight = Math.ceil(clock.now() / DAY_MS) * DAY_MS;
  clock.advance(midnight + MORNING_MS - clock.now());
  await engine.runDue();
}

/** A browser renews its token within the hour; here the caller goes on as the same identity when it has run out. */
function credentialOf({ engine, clock }: Loaded, token: string): string {
  const { expiresAt, ...identity } = identityIn(token);
  if (expiresAt > clock.now()) return `Bearer ${token}`;
  return `Convex ${engine.adminKey}:${Buffer.from(JSON.stringify(identity)).toString("base64")}`;
}

function callerOf(engine: TestEngine, credential: () => string | null): Caller {
  return doorsOf(engine, credential);
}

function adminOf(engine: TestEngine): Doors {
  return doorsOf(engine, () => `Convex ${engine.adminKey}`);
}

function doorsOf(engine: TestEngine, credential: () => string | null): Doors {
  const client = new ConvexHttpClient(engine.url, { logger: false, fetch: fetchAs(credential) });
  // See Doors for why this holds. The client would send mutations one after another; two tabs do not.
  const doors = client as unknown as Record<Kind, (...call: unknown[]) => Promise<never>>;
  return {
    query: async (reference, args) => await doors.query.call(client, reference, args),
    mutation: async (reference, args) => await doors.mutation.call(client, reference, args, { skipQueue: true }),
    action: async (reference, args) => await doors.action.call(client, reference, args),
  };
}

function fetchAs(credential: () => string | null): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    const authorization = credential();
    if (authorization !== null) headers.set("authorization", authorization);
    return await fetch(input, { ...init, headers });
  };
}

function kindOf(engine: TestEngine, reference: AnyInternal): Kind {
  const name = getFunctionName(reference);
  const kind = engine.host.deployment()?.find("", name)?.kind;
  if (kind === undefined) throw new Error(`no such function: ${name}`);
  return KINDS[kind];
}

const KINDS = { Query: "query", Mutation: "mutation", Action: "action" } as const;

function rowsOf<T extends TableNames>(engine: TestEngine, table: T): Doc<T>[] {
  // The schema holds every stored row to the type of its table.
  return engine.rows(table).map((row) => jsonToConvex(row) as Doc<T>);
}

function requireNoFault(engine: TestEngine): void {
  const faults = engine.logged.filter((entry) => entry.level === "error");
  if (faults.length > 0) throw new Error(`The engine reported faults:\n${JSON.stringify(faults, null, 1)}`);
}
