// `ctx.auth.signJwt`: tokens that anybody can check against the deployment's public key, and that say who signed.

import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestEngine, type TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { callsOf, OWN, type Calls } from "./kit";

let engine: TestEngine;
let calls: Calls;

beforeAll(async () => {
  engine = await openTestEngine({ convexDir: OWN });
  calls = callsOf(engine);
});
afterAll(() => engine.stop());

test("a signed token holds against the published key, names its signer and ends in time", async () => {
  const keys = createRemoteJWKSet(new URL(`${engine.url}/.well-known/jwks.json`));

  const [app = "", component = ""] = (await calls.mutation("main:tokens", {
    claims: { sub: "mia", aud: "x" },
    expiresInSeconds: 90,
  })) as string[];
  const [ofApp, ofComponent] = await Promise.all([jwtVerify(app, keys), jwtVerify(component, keys)]);

  expect(ofApp.protectedHeader).toMatchObject({ alg: "ES256", typ: "JWT" });
  expect(ofApp.payload).toMatchObject({ sub: "mia", aud: "x", iss: engine.url });
  expect((ofApp.payload.exp ?? 0) - (ofApp.payload.iat ?? 0)).toBe(90);
  expect(ofComponent.payload).toMatchObject({ sub: "note", iss: `${engine.url}/components/notes` });
  await expect(jwtVerify(`${app.slice(0, -6)}AAAAAA`, keys)).rejects.toThrow("signature");
});

test.each([
  ["no time at all", {}, 0, "at least 1"],
  ["more than an hour", {}, 3601, "at most 3600"],
  ["the issuer", { iss: "me" }, 60, "`iss` is reserved"],
  ["a start", { nbf: 1 }, 60, "`nbf` is reserved"],
  ["a name of Convex", { CVXrole: "x" }, 60, "`CVXrole` is reserved"],
])("%s is not for functions to choose", async (_what, claims, expiresInSeconds, message) => {
  await expect(calls.mutation("main:tokens", { claims, expiresInSeconds })).rejects.toThrow(message);
});

test("an hour is allowed", async () => {
  expect(await calls.mutation("main:tokens", { claims: {}, expiresInSeconds: 3600 })).toHaveLength(2);
});
