// @convex-dev/auth, unmodified, on the functions layer: accounts, sessions, tokens and the routes that verify them.
import path from "node:path";
import { decodeJwt, exportJWK, exportPKCS8, generateKeyPair, importJWK, jwtVerify, type JWK } from "jose";
import { beforeAll, expect, test } from "vitest";
import { NO_IDENTITY, type Identity } from "../../embedded/engine/functions/identity";
import type { ConvexJson } from "../../embedded/engine/values/convex-json";
import { openFixture, type Fixture } from "./fixture/open-fixture";

const SITE_URL = "http://site.test";
const ada = { email: "ada@example.com", password: "correct horse battery" };
let variables: Record<string, string> = {};

beforeAll(async () => {
  const keys = await generateKeyPair("RS256", { extractable: true });
  const jwk = { use: "sig", ...(await exportJWK(keys.publicKey)) };
  variables = {
    JWT_PRIVATE_KEY: (await exportPKCS8(keys.privateKey)).trimEnd().replace(/\n/g, " "),
    JWKS: JSON.stringify({ keys: [jwk] }),
    SITE_URL: "http://app.test",
  };
});

test("somebody signs up with a password, and the token says who it is", async () => {
  const fixture = await openAuth();

  const { token } = await signIn(fixture, "password", { ...ada, flow: "signUp" });

  const { payload } = await jwtVerify(token, await publishedKey(fixture), {
    issuer: SITE_URL,
    audience: "convex",
    currentDate: new Date(fixture.environment.now()),
  });
  const me = fixture.value(await fixture.query("users:me", {}, { identity: identityOf(token) }));
  expect(payload.sub).toMatch(/^[a-z0-9]+\|[a-z0-9]+$/);
  expect(me).toMatchObject({ email: ada.email, _id: payload.sub?.split("|")[0] });
});

test("the right password signs in again, a wrong one does not", async () => {
  const fixture = await openAuth();
  const first = await signIn(fixture, "password", { ...ada, flow: "signUp" });

  const second = await signIn(fixture, "password", { ...ada, flow: "signIn" });
  const wrong = await fixture.action("auth:signIn", {
    provider: "password",
    params: { ...ada, password: "wrong horse", flow: "signIn" },
  });

  expect(decodeJwt(second.token).sub?.split("|")[0]).toBe(decodeJwt(first.token).sub?.split("|")[0]);
  expect(wrong).toMatchObject({ kind: "failure", errorMessage: expect.stringContaining("InvalidSecret") });
});

test("a refresh token gives a new token of the same session, and signing out ends it", async () => {
  const fixture = await openAuth();
  const first = await signIn(fixture, "anonymous", {});

  const refreshed = tokensOf(fixture.value(await fixture.action("auth:signIn", { refreshToken: first.refreshToken })));
  await fixture.action("auth:signOut", {}, { identity: identityOf(refreshed.token) });
  const afterwards = fixture.value(await fixture.action("auth:signIn", { refreshToken: refreshed.refreshToken }));

  expect(decodeJwt(refreshed.token).sub).toBe(decodeJwt(first.token).sub);
  expect(afterwards).toEqual({ tokens: null });
});

test("discovery points to the keys", async () => {
  const fixture = await openAuth();

  const response = await fixture.host.httpAction(
    new Request(`${SITE_URL}/.well-known/openid-configuration`),
    NO_IDENTITY,
  );

  expect(await response.json()).toMatchObject({ issuer: SITE_URL, jwks_uri: `${SITE_URL}/.well-known/jwks.json` });
  expect(fixture.deployment.auth).toEqual([{ domain: SITE_URL, applicationID: "convex" }]);
});

function openAuth(): Promise<Fixture> {
  return openFixture({ convexDir: path.join(import.meta.dirname, "auth-fixture/convex"), variables });
}

interface Tokens {
  readonly token: string;
  readonly refreshToken: string;
}

async function signIn(fixture: Fixture, provider: string, params: Record<string, ConvexJson>): Promise<Tokens> {
  return tokensOf(fixture.value(await fixture.action("auth:signIn", { provider, params })));
}

function tokensOf(value: ConvexJson): Tokens {
  const tokens: unknown = Reflect.get(Object(value), "tokens");
  return {
    token: String(Reflect.get(Object(tokens), "token")),
    refreshToken: String(Reflect.get(Object(tokens), "refreshToken")),
  };
}

async function publishedKey(fixture: Fixture): Promise<Exclude<Awaited<ReturnType<typeof importJWK>>, Uint8Array>> {
  const response = await fixture.host.httpAction(new Request(`${SITE_URL}/.well-known/jwks.json`), NO_IDENTITY);
  const { keys } = (await response.json()) as { keys: JWK[] };
  const key = await importJWK(keys[0] ?? {}, "RS256");
  if (key instanceof Uint8Array) throw new Error("RS256 keys are not symmetric");
  return key;
}

/** What the layer above makes of a verified token. */
function identityOf(token: string): Identity {
  const { sub = "", iss = "" } = decodeJwt(token);
  return { kind: "user", attributes: { subject: sub, issuer: iss, tokenIdentifier: `${iss}|${sub}` }, expiresAt: 1e15 };
}
