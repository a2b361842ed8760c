// Tokens that somebody made up: on the socket and over HTTP each leaves its bearer a stranger, and shows no one anything of another.

import { createHmac } from "node:crypto";
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from "jose";
import type { JWTPayload } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";

import { testEnvironment } from "../../../embedded/engine/environment";
import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { openFixture } from "./kit";
import { RawSocket } from "./raw-socket";

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

const NOW_S = 1_800_000_000;
let engine: TestEngine;
let own: Pair;
let foreign: Pair;
let curve: Pair;
let publicPem: string;

beforeAll(async () => {
  [own, foreign, curve] = await Promise.all([
    generateKeyPair("RS256", { extractable: true }),
    generateKeyPair("RS256", { extractable: true }),
    generateKeyPair("ES256", { extractable: true }),
  ]);
  publicPem = await exportSPKI(own.publicKey);
  engine = await openFixture({
    environment: testEnvironment({ now: NOW_S * 1000 }),
    env: { JWKS: JSON.stringify({ keys: [await exportJWK(own.publicKey)] }) },
  });
});
afterAll(async () => await engine.stop());

interface Changes {
  readonly claims?: JWTPayload;
  readonly header?: Record<string, unknown>;
  readonly pair?: () => Pair;
}

const claimsOf = (claims: JWTPayload = {}): JWTPayload => ({
  iss: engine.siteUrl,
  aud: "convex",
  sub: "mia",
  iat: NOW_S - 10,
  exp: NOW_S + 3600,
  ...claims,
});

function signed({ claims, header, pair = () => own }: Changes = {}): Promise<string> {
  return new SignJWT(claimsOf(claims)).setProtectedHeader({ alg: "RS256", ...header }).sign(pair().privateKey);
}

const part = (value: unknown) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

/** Signed with the public key as if it were a shared secret. */
function confused(): string {
  const head = `${part({ alg: "HS256" })}.${part(claimsOf())}`;
  return `${head}.${createHmac("sha256", publicPem).update(head).digest("base64url")}`;
}

async function withChangedPayload(): Promise<string> {
  const [head, , signature] = (await signed()).split(".");
  return `${head}.${part(claimsOf({ sub: "admin" }))}.${signature}`;
}

const HOSTILE: [string, () => string | Promise<string>][] = [
  ["another issuer", () => signed({ claims: { iss: "https://elsewhere.test" } })],
  ["an issuer that only begins like ours", () => signed({ claims: { iss: `${engine.siteUrl}.elsewhere.test` } })],
  ["no issuer", () => signed({ claims: { iss: undefined as never } })],
  ["another audience", () => signed({ claims: { aud: "elsewhere" } })],
  ["no audience", () => signed({ claims: { aud: undefined as never } })],
  ["another key", () => signed({ pair: () => foreign })],
  ["another algorithm", () => signed({ pair: () => curve, header: { alg: "ES256" } })],
  ["no algorithm", () => `${part({ alg: "none" })}.${part(claimsOf())}.`],
  ["no algorithm, shouted", () => `${part({ alg: "NONE" })}.${part(claimsOf())}.AAAA`],
  ["our public key as a secret", confused],
  [
    "a key that it brings along",
    () => signed({ pair: () => foreign, header: { jwk: { kty: "RSA" }, jku: "http://127.0.0.1:1/" } }),
  ],
  ["a key id that is a path", () => signed({ pair: () => foreign, header: { kid: "../../../../dev/null" } })],
  ["an extension that must be understood", () => signed({ header: { crit: ["exp"], exp: 1 } }).catch(() => "a.b.c")],
  ["a changed payload", withChangedPayload],
  ["an end in the past", () => signed({ claims: { exp: NOW_S - 1 } })],
  ["an end that is no number", () => `${part({ alg: "RS256" })}.${part({ ...claimsOf(), exp: "never" })}.AAAA`],
  ["a beginning in the future", () => signed({ claims: { nbf: NOW_S + 1000 } })],
  ["nobody as its subject", () => signed({ claims: { sub: undefined as never } })],
  ["no signature", async () => (await signed()).replace(/[^.]+$/, "")],
  ["two signatures", async () => `${await signed()}.AAAA`],
  ["a payload that is no JSON", () => `${part({ alg: "RS256" })}.${part("{")}.AAAA`],
  ["nothing in it", () => ""],
  ["a million characters", () => "a".repeat(1_000_000)],
];

const WHO = {
  type: "ModifyQuerySet",
  baseVersion: 0,
  newVersion: 1,
  modifications: [{ type: "Add", queryId: 0, udfPath: "rules:who", args: [{}] }],
};

test("the token that the others are made from is a good one", async () => {
  await using socket = await RawSocket.connect(engine.url);
  socket.send({ type: "Authenticate", tokenType: "User", baseVersion: 0, value: await signed() });
  socket.send(WHO);

  await socket.until(() => socket.ofType("Transition").some(({ modifications }) => modifications.length > 0));

  expect(JSON.stringify(socket.ofType("Transition"))).toContain(`"subject":"mia"`);
});

test.each(HOSTILE)("a token with %s is refused on the socket before anything is shown", async (_, make) => {
  await using socket = await RawSocket.connect(engine.url);

  socket.send({ type: "Authenticate", tokenType: "User", baseVersion: 0, value: await make() });
  socket.send(WHO);
  const closed = await socket.untilClosed();

  expect(socket.ofType("AuthError")).toMatchObject([{ baseVersion: 0, authUpdateAttempted: true }]);
  expect(socket.ofType("Transition").flatMap(({ modifications }) => modifications)).toEqual([]);
  expect(closed.code).toBe(1000);
});

test.each(HOSTILE)(
  "a token with %s is refused over HTTP, and makes an HTTP action's caller nobody",
  async (_, make) => {
    const headers = { authorization: `Bearer ${(await make()).slice(0, 8_000)}` };

    const call = await fetch(`${engine.url}/api/query`, {
      method: "POST",
      headers,
      body: JSON.stringify({ path: "rules:who", args: [{}] }),
    });
    const action = await fetch(`${engine.siteUrl}/echo/x`, { headers });

    expect([call.status, action.status]).toEqual([401, 200]);
    expect(await call.text()).not.toContain("mia");
  },
);

test.each([
  ["the key with a letter less", (key: string) => key.slice(0, -1)],
  ["the key with a letter more", (key: string) => `${key}0`],
  ["the name of the key alone", (key: string) => key.split("|")[0] ?? ""],
  ["nothing", () => ""],
  ["a token", async () => await signed()],
])("%s is no admin key on the socket", async (_, make) => {
  await using socket = await RawSocket.connect(engine.url);

  socket.send({ type: "Authenticate", tokenType: "Admin", baseVersion: 0, value: await make(engine.adminKey) });
  socket.send({ ...WHO, modifications: [{ type: "Add", queryId: 0, udfPath: "_system/cli/tables", args: [{}] }] });
  await socket.untilClosed();

  expect(socket.ofType("FatalError")).toHaveLength(1);
  expect(socket.ofType("Transition").flatMap(({ modifications }) => modifications)).toEqual([]);
});

test("people who watch the same query each see their own answer, however often they change places", async () => {
  const names = ["ada", "bo", "cy", "di", "el", "fay"];
  const tokens = await Promise.all(names.map((sub) => signed({ claims: { sub } })));
  const sockets = await Promise.all(names.map(() => RawSocket.connect(engine.url)));
  const seen = sockets.map(() => [] as string[]);

  for (const socket of sockets) socket.send(WHO);
  for (let round = 0; round < names.length; round += 1) {
    for (const [index, socket] of sockets.entries()) {
      socket.send({
        type: "Authenticate",
        tokenType: "User",
        baseVersion: round,
        value: tokens[(index + round) % names.length],
      });
    }
    await Promise.all(
      sockets.map((socket) =>
        socket.until(() => socket.ofType("Transition").at(-1)?.endVersion.identity === round + 1),
      ),
    );
    for (const [index, socket] of sockets.entries()) {
      const [change] = socket.ofType("Transition").at(-1)?.modifications ?? [];
      const subject = change?.type === "QueryUpdated" ? (change.value as { subject: string }).subject : "nobody";
      seen[index]?.push(subject);
    }
  }
  for (const socket of sockets) await socket[Symbol.asyncDispose]();

  expect(seen).toEqual(names.map((_, index) => names.map((__, round) => names[(index + round) % names.length])));
});
