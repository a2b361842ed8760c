// From a verified token's claims to what `ctx.auth.getUserIdentity()` returns.

import type { JWTPayload } from "jose";

import type { ConvexJson, ConvexJsonObject } from "../values/convex-json";

/** Standard claims, as Convex names them. */
const STANDARD_CLAIMS: Readonly<Record<string, string>> = {
  name: "name",
  given_name: "givenName",
  family_name: "familyName",
  nickname: "nickname",
  preferred_username: "preferredUsername",
  profile: "profileUrl",
  picture: "pictureUrl",
  email: "email",
  email_verified: "emailVerified",
  gender: "gender",
  birthdate: "birthday",
  zoneinfo: "timezone",
  locale: "language",
  phone_number: "phoneNumber",
  phone_number_verified: "phoneNumberVerified",
  address: "address",
  updated_at: "updatedAt",
};
/** About the token and not about the person. */
const DROPPED_CLAIMS = new Set(["iss", "sub", "jti", "nbf", "fva"]);

export type TokenKind = "oidc" | "customJwt";

export function userAttributes(payload: JWTPayload, issuer: string, kind: TokenKind): ConvexJsonObject {
  const subject = payload.sub ?? "";
  const attributes: ConvexJsonObject = { tokenIdentifier: `${issuer}|${subject}`, issuer, subject };
  for (const [claim, value] of Object.entries(payload)) {
    if (value === undefined || DROPPED_CLAIMS.has(claim)) continue;
    // A token's payload is parsed JSON.
    const json = value as ConvexJson;
    if (kind === "oidc") attributes[standardName(claim)] = standardValue(claim, json);
    else flatten(attributes, claim, json);
  }
  return attributes;
}

function standardName(claim: string): string {
  return Object.hasOwn(STANDARD_CLAIMS, claim) ? (STANDARD_CLAIMS[claim] ?? claim) : claim;
}

/** Convex shows the time of the last update as text. */
function standardValue(claim: string, value: ConvexJson): ConvexJson {
  if (claim === "updated_at" && typeof value === "number") return new Date(value * 1000).toISOString();
  if (claim === "address" && typeof value !== "string") return JSON.stringify(value);
  return value;
}

/** Nested objects of custom tokens become dotted names: `{user: {role}}` is read as `identity["user.role"]`. */
function flatten(into: ConvexJsonObject, name: string, value: ConvexJson): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    into[name] = value;
    return;
  }
  for (const [key, nested] of Object.entries(value)) flatten(into, `${name}.${key}`, nested);
}
