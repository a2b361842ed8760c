// The embedded engine in memory, behind the real HTTP client: what is compared is what an app would see.

import { fileURLToPath } from "node:url";
import { ConvexHttpClient } from "convex/browser";
import { makeFunctionReference } from "convex/server";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { openTestEngine, type TestEngine } from "../../../../embedded/engine/testing/open-test-engine";
import type { Person } from "./case";
import type { Backend } from "./run-case";

const FIXTURE = fileURLToPath(new URL("./fixture", import.meta.url));
const signing = generateKeyPair("RS256", { extractable: true });

export interface EmbeddedBackend extends Backend, AsyncDisposable {
  /** Takes away every document, which is quicker than another engine. What is known of tables and jobs stays. */
  empty(): Promise<void>;
}

/** `probationRuns` 0: every function runs free from its first call on. */
export async function openEmbedded(options: { readonly probationRuns?: number } = {}): Promise<EmbeddedBackend> {
  const { publicKey } = await signing;
  const env = { JWKS: JSON.stringify({ keys: [await exportJWK(publicKey)] }) };
  const engine = await openTestEngine({ convexDir: FIXTURE, env, ...options });
  return {
    issuer: engine.siteUrl,
    call: async (kind, fn, args, person) => {
      const client = new ConvexHttpClient(engine.url, {
        logger: false,
        ...(person === null ? {} : { auth: await aToken(engine, person) }),
      });
      switch (kind) {
        case "query":
          return await client.query(makeFunctionReference<"query">(fn), args);
        case "mutation":
          return await client.mutation(makeFunctionReference<"mutation">(fn), args, { skipQueue: true });
        case "action":
          return await client.action(makeFunctionReference<"action">(fn), args);
      }
    },
    fetch: async (path, init, person) => {
      const headers = new Headers(init.headers);
      if (person !== null) headers.set("authorization", `Bearer ${await aToken(engine, person)}`);
      return await fetch(engine.siteUrl + path, { ...init, headers, redirect: "manual" });
    },
    empty: () => emptied(engine),
    [Symbol.asyncDispose]: () => engine.stop(),
  };
}

/** The engine's rows behind what functions see of jobs and files. */
const SYSTEM_TABLES: ReadonlySet<string> = new Set(["_scheduled_functions", "_due_jobs", "_storage", "_file_names"]);
const EMPTY_ATTEMPTS_MAX = 10;

async function emptied({ database }: TestEngine): Promise<void> {
  for (let attempt = 0; attempt < EMPTY_ATTEMPTS_MAX; attempt++) {
    const transaction = database.begin();
    try {
      for (const id of documentIds(database, transaction)) transaction.delete("", id);
      const outcome = database.commit(transaction);
      if (outcome.kind === "committed") return await outcome.durable;
    } finally {
      transaction.close();
    }
  }
  throw new Error("a case is still writing after its end");
}

function documentIds(database: TestEngine["database"], transaction: Transaction): string[] {
  const tables = database.catalog.tables("").filter(({ name }) => !name.startsWith("_") || SYSTEM_TABLES.has(name));
  return tables.flatMap(({ name }) => {
    const scan = transaction.scan("", { table: name, index: "by_id", range: [], order: "asc" });
    const ids: string[] = [];
    for (let row = scan.next(); row !== null; row = scan.next()) ids.push(row.id);
    return ids;
  });
}

type Transaction = ReturnType<TestEngine["database"]["begin"]>;

/** Attributes of an identity and the claims that a token carries them in. */
const CLAIMS: Readonly<Record<string, string>> = {
  givenName: "given_name",
  familyName: "family_name",
  preferredUsername: "preferred_username",
  profileUrl: "profile",
  pictureUrl: "picture",
  emailVerified: "email_verified",
  birthday: "birthdate",
  timezone: "zoneinfo",
  language: "locale",
  phoneNumber: "phone_number",
  phoneNumberVerified: "phone_number_verified",
  updatedAt: "updated_at",
};

async function aToken(engine: TestEngine, { subject, ...attributes }: Person): Promise<string> {
  const { privateKey } = await signing;
  const claims = Object.fromEntries(Object.entries(attributes).map(([name, claim]) => [CLAIMS[name] ?? name, claim]));
  return await new SignJWT(claims)
    .setProtectedHeader({ alg: "RS256" })
    .setIssuer(engine.siteUrl)
    .setAudience("convex")
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(privateKey);
}
