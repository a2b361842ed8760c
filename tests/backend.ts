// A running backend for tests of convex/: real functions, real sign-in, a clock to move and a provider to misbehave.
// Tests know this interface only, so what runs underneath can change.

/// <reference types="vite/client" />
import { convexTest } from "convex-test";
import { getFunctionName } from "convex/server";
import type { FunctionArgs, FunctionReference, FunctionReturnType } from "convex/server";
import { exportJWK, exportPKCS8, generateKeyPair } from "jose";
import { vi } from "vitest";
import type { Doc, TableNames } from "../convex/_generated/dataModel";
import schema from "../convex/schema";
import { startFakeLlm } from "./fakes/llm";
import type { FakeLlm } from "./fakes/llm";
import "./setup";

type Query = FunctionReference<"query">;
type Mutation = FunctionReference<"mutation">;
type Action = FunctionReference<"action">;
type AnyInternal = FunctionReference<"query" | "mutation" | "action", "internal">;

/** Somebody who calls public functions: a stranger, or whoever holds a session. */
export type Caller = {
  query<F extends Query>(reference: F, args: FunctionArgs<F>): Promise<FunctionReturnType<F>>;
  mutation<F extends Mutation>(reference: F, args: FunctionArgs<F>): Promise<FunctionReturnType<F>>;
  action<F extends Action>(reference: F, args: FunctionArgs<F>): Promise<FunctionReturnType<F>>;
};

export type Backend = {
  stranger: Caller;
  /** The holder of a session token that auth:signIn gave out. */
  asUser(token: string): Caller;
  /** What an operator or the scheduler may call. */
  internal<F extends AnyInternal>(reference: F, args: FunctionArgs<F>): Promise<FunctionReturnType<F>>;
  /** Every stored row of a table, oldest first. For assertions only. */
  rows<T extends TableNames>(table: T): Promise<Doc<T>[]>;
  /** Resolves once nothing that is due is left to run. */
  finishScheduled(): Promise<void>;
  clock: { now(): number; advance(ms: number): void };
  llm: { primary: FakeLlm; fallback: FakeLlm };
  close(): Promise<void>;
};

export type BackendOptions = {
  /** Which providers have a key. Without any, the built-in brain answers. */
  providers?: readonly ("primary" | "fallback")[];
  env?: Readonly<Record<string, string>>;
};

const START = Date.UTC(2026, 2, 14, 9, 30);

const modules = import.meta.glob(["../convex/**/*.{ts,js}", "!../convex/**/*.test.ts", "!../convex/**/*.d.ts"]);

export async function openBackend({ providers = [], env = {} }: BackendOptions = {}): Promise<Backend> {
  vi.useFakeTimers({ toFake: ["Date"], now: START });
  const llm = { primary: await startFakeLlm(), fallback: await startFakeLlm() };
  const restoreEnv = setEnv({ ...(await signInKeys()), ...providerEnv(providers, llm), ...QUICK, ...env });
  const t = convexTest({ schema, modules });
  return {
    stranger: callerOf(t),
    asUser: (token) => callerOf(t.withIdentity({ subject: subjectOf(token) })),
    internal: async (reference, args) => await callInternal(t, reference, args),
    rows: async (table) => await t.run(async (ctx) => await ctx.db.query(table).collect()),
    finishScheduled: async () => await settle(t),
    clock: { now: () => Date.now(), advance: (ms) => void vi.setSystemTime(Date.now() + ms) },
    llm,
    close: async () => {
      await settle(t);
      await Promise.all([llm.primary.close(), llm.fallback.close()]);
      restoreEnv();
      vi.useRealTimers();
    },
  };
}

type Convex = ReturnType<typeof convexTest<(typeof schema)["tables"]>>;

/** Short waits: no test has to sit through a real provider's time-out or a line told word by word. */
const QUICK = { LLM_TIMEOUT_MS: "1500", REPLY_PACE_MS: "0", LOG_LEVEL: "silent", AUTH_LOG_LEVEL: "ERROR" };

type Kind = "query" | "mutation" | "action";

/**
 * convex-test's three doors without its conditional argument types, which a generic caller cannot satisfy. The types of
 * `Caller` tie each reference to its arguments and its result, and the functions' own validators check both.
 */
type Doors = Record<Kind, (reference: unknown, args: unknown) => Promise<never>>;

function callerOf(t: Pick<Convex, Kind>): Caller {
  return t as unknown as Doors;
}

async function callInternal<F extends AnyInternal>(
  t: Convex,
  reference: F,
  args: FunctionArgs<F>,
): Promise<FunctionReturnType<F>> {
  const doors = t as unknown as Doors;
  return await doors[await kindOf(reference)](reference, args);
}

async function kindOf(reference: AnyInternal): Promise<Kind> {
  const [path = "", name = ""] = getFunctionName(reference).split(":");
  // Every file of convex/ is in the glob, and a registered function carries its kind as a flag.
  const loaded = (await modules[`../convex/${path}.ts`]?.()) as Record<string, { isQuery?: true; isMutation?: true }>;
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

function subjectOf(token: string): string {
  const [, payload = ""] = token.split(".");
  // A session token's payload is JSON with its subject; the backend made it a moment ago.
  return (JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as { sub: string }).sub;
}

function providerEnv(providers: readonly ("primary" | "fallback")[], llm: Backend["llm"]): Record<string, string> {
  return Object.fromEntries(
    providers.flatMap((brain) => [
      [`LLM_BASE_URL_${brain.toUpperCase()}`, llm[brain].baseUrl],
      [`LLM_API_KEY_${brain.toUpperCase()}`, `key-of-${brain}`],
      [`LLM_MODEL_${brain.toUpperCase()}`, `model-of-${brain}`],
    ]),
  );
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

let keys: Promise<Record<string, string>> | null = null;

/** One key pair per test process: making one takes a while. */
async function signInKeys(): Promise<Record<string, string>> {
  keys ??= makeKeys();
  return await keys;
}

async function makeKeys(): Promise<Record<string, string>> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const site = "http://127.0.0.1:3211";
  return {
    JWT_PRIVATE_KEY: (await exportPKCS8(privateKey)).trimEnd().replaceAll("\n", " "),
    JWKS: JSON.stringify({ keys: [{ use: "sig", ...(await exportJWK(publicKey)) }] }),
    CONVEX_SITE_URL: site,
    SITE_URL: "http://127.0.0.1:3000",
  };
}
