// Signing in over the socket and over HTTP with tokens of our own issuer, as @convex-dev/auth makes them.

import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";

import { testEnvironment } from "../../../embedded/engine/environment";
import type { TestEnvironment } from "../../../embedded/engine/environment";
import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { aClient, anHttpClient, mutation, openFixture, query, watch } from "./kit";
import { RawSocket } from "./raw-socket";

interface Who {
  readonly subject: string;
}

let engine: TestEngine;
let environment: TestEnvironment;
let privateKey: Awaited<ReturnType<typeof generateKeyPair>>["privateKey"];

beforeAll(async () => {
  const pair = await generateKeyPair("RS256", { extractable: true });
  privateKey = pair.privateKey;
  // The client reads the token's times against the real clock, so the engine's clock starts there.
  environment = testEnvironment({ now: Date.now() });
  engine = await openFixture({
    environment,
    env: { JWKS: JSON.stringify({ keys: [await exportJWK(pair.publicKey)] }) },
  });
});
afterAll(async () => await engine.stop());

function aToken(subject: string, options: { lifeSeconds?: number; audience?: string } = {}): Promise<string> {
  const issuedAt = Math.floor(environment.now() / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg: "RS256" })
    .setIssuer(engine.siteUrl)
    .setAudience(options.audience ?? "convex")
    .setSubject(subject)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + (options.lifeSeconds ?? 3600))
    .setJti(crypto.randomUUID())
    .sign(privateKey);
}

test("signing in re-runs the queries for the person, signing out for nobody", async () => {
  await using client = aClient(engine.url);
  const who = watch<Who | null>(client, query("rules:who"), {});
  await who.until((identity) => identity === null);

  const states: boolean[] = [];
  client.setAuth(
    () => aToken("mia"),
    (isAuthenticated) => states.push(isAuthenticated),
  );
  const mia = await who.until((identity) => identity?.subject === "mia");
  client.client.clearAuth();
  const before = who.values.length;
  await client.mutation(mutation("counters:add"), { name: "sign-out", by: 1 });

  expect(mia).toMatchObject({ issuer: engine.siteUrl, tokenIdentifier: `${engine.siteUrl}|mia` });
  expect(states[0]).toBe(true);
  expect(who.values.slice(before - 1).at(-1)).toBeNull();
});

test("a rejected token is asked for again, and the fresh one is taken", async () => {
  await using client = aClient(engine.url);
  const who = watch<Who | null>(client, query("rules:who"), {});
  const asked: boolean[] = [];

  client.setAuth(async ({ forceRefreshToken }) => {
    asked.push(forceRefreshToken);
    return forceRefreshToken ? await aToken("fresh") : await aToken("stale", { lifeSeconds: -10 });
  });
  const identity = await who.until((found) => found !== null);

  expect(identity).toMatchObject({ subject: "fresh" });
  expect(asked.slice(0, 2)).toEqual([false, true]);
});

test("a client whose tokens never hold ends up signed out and still works", async () => {
  await using client = aClient(engine.url);
  const signedOut = new Promise((resolve) => {
    client.setAuth(
      () => aToken("nobody", { audience: "other" }),
      (isAuthenticated) => {
        if (!isAuthenticated) resolve(undefined);
      },
    );
  });

  await signedOut;
  const who = await client.query(query("rules:who"), {});

  expect(who).toBeNull();
});

test("a token that runs out is told to its client before anything more is shown to it", async () => {
  await using socket = await RawSocket.connect(engine.url);
  socket.send({
    type: "Authenticate",
    tokenType: "User",
    baseVersion: 0,
    value: await aToken("short", { lifeSeconds: 60 }),
  });
  socket.send({
    type: "ModifyQuerySet",
    baseVersion: 0,
    newVersion: 1,
    modifications: [{ type: "Add", queryId: 0, udfPath: "counters:read", args: [{ name: "expiry" }] }],
  });
  await socket.until(() => socket.ofType("Transition").length > 0);
  const shown = socket.ofType("Transition").length;

  environment.advance(61_000);
  await anHttpClient(engine.url).mutation(mutation("counters:add"), { name: "expiry", by: 1 });
  await socket.untilClosed();

  expect(socket.ofType("AuthError")).toMatchObject([{ authUpdateAttempted: false, baseVersion: 1 }]);
  expect(socket.ofType("Transition")).toHaveLength(shown);
});

test("over HTTP a token makes the caller a person, a bad one is refused", async () => {
  const http = anHttpClient(engine.url);
  http.setAuth(await aToken("leo"));
  const who: Who = await http.query(query("rules:who"), {});
  http.setAuth("rubbish");

  const refused = http.query(query("rules:who"), {});

  expect(who.subject).toBe("leo");
  await expect(refused).rejects.toThrow("Unauthenticated");
});

test("HTTP actions run for a person, and for nobody when the token is bad", async () => {
  const post = async (authorization: string) => {
    const body = JSON.stringify({ room: "http", text: "x" });
    const response = await fetch(`${engine.siteUrl}/messages`, { method: "POST", headers: { authorization }, body });
    return ((await response.json()) as { who: string | null }).who;
  };

  const who = [await post(`Bearer ${await aToken("ada")}`), await post("Bearer rubbish")];

  expect(who).toEqual(["ada", null]);
});

test("an admin acts as the person it names", async () => {
  const identity = Buffer.from(JSON.stringify({ subject: "mia", issuer: "x", tokenIdentifier: "x|mia" })).toString(
    "base64",
  );
  const response = await fetch(`${engine.url}/api/query`, {
    method: "POST",
    headers: { authorization: `Convex ${engine.adminKey}:${identity}` },
    body: JSON.stringify({ path: "rules:who", args: [{}] }),
  });

  expect(await response.json()).toMatchObject({ status: "success", value: { subject: "mia" } });
});
