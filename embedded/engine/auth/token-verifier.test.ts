// Tokens of every kind we accept, and everything about one that can be wrong.

import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { JWK, JWTPayload } from "jose";
import { beforeAll, expect, test } from "vitest";

import { testEnvironment } from "../environment";
import { AuthError } from "../errors";
import type { AuthProvider } from "../functions/analysis";
import { ProviderKeys } from "./provider-keys";
import { TokenVerifier } from "./token-verifier";

const NOW_MS = Date.UTC(2026, 10, 21);
const NOW_S = NOW_MS / 1000;
const OWN_SITE = "http://127.0.0.1:3211";

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let rsa: Pair;
let otherRsa: Pair;
let ec: Pair;

beforeAll(async () => {
  rsa = await generateKeyPair("RS256", { extractable: true });
  otherRsa = await generateKeyPair("RS256", { extractable: true });
  ec = await generateKeyPair("ES256", { extractable: true });
});

async function aKeySet(pairs: { pair: Pair; kid?: string }[]): Promise<{ keys: JWK[] }> {
  const keys = await Promise.all(
    pairs.map(async ({ pair, kid }) => ({
      ...(await exportJWK(pair.publicKey)),
      ...(kid === undefined ? {} : { kid }),
    })),
  );
  return { keys };
}

function aToken(claims: JWTPayload, options: { pair?: Pair; alg?: string; kid?: string } = {}): Promise<string> {
  const payload = { iss: "https://issuer.test", aud: "convex", sub: "mia", iat: NOW_S, exp: NOW_S + 3600, ...claims };
  const header = { alg: options.alg ?? "RS256", ...(options.kid === undefined ? {} : { kid: options.kid }) };
  return new SignJWT(payload).setProtectedHeader(header).sign((options.pair ?? rsa).privateKey);
}

interface Setup {
  readonly providers?: readonly AuthProvider[];
  /** What each address answers; a function may change its mind. */
  readonly pages?: Readonly<Record<string, () => unknown>>;
  readonly ownKeySet?: string;
}

function aVerifier(setup: Setup = {}) {
  const environment = testEnvironment({ now: NOW_MS });
  const asked: string[] = [];
  const keys = new ProviderKeys({
    environment,
    ownIssuer: () => OWN_SITE,
    ownKeySet: () => setup.ownKeySet,
    fetch: async (input) => {
      const url = input instanceof Request ? input.url : input.toString();
      if (url.startsWith("data:")) return await fetch(url);
      asked.push(url);
      const page = setup.pages?.[url];
      return page === undefined ? new Response("gone", { status: 404 }) : Response.json(page());
    },
  });
  const providers = setup.providers ?? [{ domain: "https://issuer.test", applicationID: "convex" }];
  return { environment, asked, verifier: new TokenVerifier({ environment, keys, providers: () => providers }) };
}

const DISCOVERY = "https://issuer.test/.well-known/openid-configuration";
const JWKS = "https://issuer.test/keys";

function issuerPages(keySet: () => unknown) {
  return { [DISCOVERY]: () => ({ issuer: "https://issuer.test", jwks_uri: JWKS }), [JWKS]: keySet };
}

test("a token of an OpenID provider is verified with the keys its discovery names", async () => {
  const keySet = await aKeySet([{ pair: rsa, kid: "a" }]);
  const { verifier, asked } = aVerifier({ pages: issuerPages(() => keySet) });
  const token = await aToken(
    { given_name: "Mia", email_verified: true, picture: "p.png", role: "keeper", jti: "x" },
    { kid: "a" },
  );

  const identity = await verifier.verify(token);

  expect(asked).toEqual([DISCOVERY, JWKS]);
  expect(identity).toEqual({
    kind: "user",
    token,
    expiresAt: (NOW_S + 3600) * 1000,
    attributes: {
      tokenIdentifier: "https://issuer.test|mia",
      issuer: "https://issuer.test",
      subject: "mia",
      givenName: "Mia",
      emailVerified: true,
      pictureUrl: "p.png",
      role: "keeper",
      aud: "convex",
      iat: NOW_S,
      exp: NOW_S + 3600,
    },
  });
});

test("our own issuer is verified with the JWKS variable and without a request to ourselves", async () => {
  const { verifier, asked } = aVerifier({
    providers: [{ domain: OWN_SITE, applicationID: "convex" }],
    ownKeySet: JSON.stringify(await aKeySet([{ pair: rsa }])),
  });

  const identity = await verifier.verify(await aToken({ iss: OWN_SITE, sub: "user|session" }));

  expect(asked).toEqual([]);
  expect(identity).toMatchObject({ kind: "user", attributes: { tokenIdentifier: `${OWN_SITE}|user|session` } });
});

test("a custom JWT keeps its own claim names, nested ones dotted", async () => {
  const jwks = `data:application/json,${encodeURIComponent(JSON.stringify(await aKeySet([{ pair: ec }])))}`;
  const { verifier } = aVerifier({
    providers: [{ type: "customJwt", issuer: "https://custom.test/", jwks, algorithm: "ES256", applicationID: null }],
  });

  const token = await aToken(
    { iss: "https://custom.test", given_name: "Mia", user: { role: "keeper", tags: ["a"] } },
    { pair: ec, alg: "ES256" },
  );
  const identity = await verifier.verify(token);

  expect(identity).toMatchObject({
    attributes: { subject: "mia", given_name: "Mia", "user.role": "keeper", "user.tags": ["a"] },
  });
});

test("keys are asked for once a minute, and once more when a token has an unknown key", async () => {
  let keySet = await aKeySet([{ pair: rsa, kid: "old" }]);
  const { verifier, asked, environment } = aVerifier({ pages: issuerPages(() => keySet) });
  await verifier.verify(await aToken({}, { kid: "old" }));
  await verifier.verify(await aToken({}, { kid: "old" }));
  const whileFresh = asked.length;

  keySet = await aKeySet([{ pair: otherRsa, kid: "new" }]);
  await verifier.verify(await aToken({}, { kid: "new", pair: otherRsa }));
  const afterRotation = asked.length;
  environment.advance(60_001);
  await verifier.verify(await aToken({}, { kid: "new", pair: otherRsa }));

  expect([whileFresh, afterRotation, asked.length]).toEqual([2, 4, 6]);
});

test("without a key id every fitting key of the provider is tried", async () => {
  const keySet = await aKeySet([{ pair: otherRsa }, { pair: rsa }]);
  const { verifier } = aVerifier({ pages: issuerPages(() => keySet) });

  const identity = await verifier.verify(await aToken({}));

  expect(identity).toMatchObject({ kind: "user" });
});

test.each<[string, JWTPayload, { pair?: () => Pair; alg?: string }, string]>([
  ["an expired token", { exp: NOW_S - 1 }, {}, "expired"],
  ["a token of another issuer", { iss: "https://other.test" }, {}, "No auth provider"],
  ["a token for another application", { aud: "other" }, {}, "No auth provider"],
  ["a token signed with another key", {}, { pair: () => otherRsa }, "signature"],
  ["a token with an algorithm that is not allowed", {}, { pair: () => ec, alg: "ES256" }, "alg"],
  ["a token without a subject", { sub: undefined as never }, {}, "`sub`"],
  ["a token without an end", { exp: undefined as never }, {}, "`exp`"],
])("%s is refused with a sentence", async (_, claims, options, text) => {
  const keySet = await aKeySet([{ pair: rsa }]);
  const { verifier } = aVerifier({ pages: issuerPages(() => keySet) });
  const { pair, ...rest } = options;
  const token = await aToken(claims, pair === undefined ? rest : { ...rest, pair: pair() });

  const verified = verifier.verify(token);

  await expect(verified).rejects.toThrow(AuthError);
  await expect(verified).rejects.toThrow(text);
});

test("what is not a JWT at all is refused", async () => {
  const { verifier } = aVerifier();

  const verified = verifier.verify("hello");

  await expect(verified).rejects.toThrow("not a JWT");
});

test("an unsigned token is refused", async () => {
  const keySet = await aKeySet([{ pair: rsa }]);
  const { verifier } = aVerifier({ pages: issuerPages(() => keySet) });
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const token = `${part({ alg: "none" })}.${part({ iss: "https://issuer.test", aud: "convex", sub: "mia", exp: NOW_S + 60 })}.`;

  const verified = verifier.verify(token);

  await expect(verified).rejects.toThrow(AuthError);
});

test("a provider that cannot be reached is an AuthError now and no obstacle later", async () => {
  const keySet = await aKeySet([{ pair: rsa }]);
  let isDown = true;
  const { verifier } = aVerifier({
    pages: issuerPages(() => {
      if (isDown) throw new Error("down");
      return keySet;
    }),
  });
  const token = await aToken({});

  const whileDown = verifier.verify(token);
  await expect(whileDown).rejects.toThrow("could not be read");
  isDown = false;
  const identity = await verifier.verify(token);

  expect(identity).toMatchObject({ kind: "user" });
});
