// Who is behind an HTTP request: `Bearer <token>` is a person, `Convex <admin key>` an admin, nothing is nobody.

import type { AdminKey } from "../auth/admin-key";
import { adminIdentity } from "../auth/admin-key";
import type { TokenVerifier } from "../auth/token-verifier";
import type { Identity } from "../functions/identity";
import { NO_IDENTITY, withOrigin } from "../functions/identity";
import { originOf } from "./call-origin";
import { HttpError } from "./http-error";

export interface CredentialsOptions {
  readonly adminKey: AdminKey;
  readonly tokens: TokenVerifier;
}

export async function identityOf(request: Request, options: CredentialsOptions): Promise<Identity> {
  return withOrigin(await credentialOf(request, options), originOf(request));
}

async function credentialOf(request: Request, options: CredentialsOptions): Promise<Identity> {
  const [scheme, credential] = splitHeader(request.headers.get("authorization"));
  switch (scheme) {
    case "convex":
      return requireAdmin(request, options.adminKey);
    case "bearer":
      return await options.tokens.verify(credential);
    case "":
      return NO_IDENTITY;
    default:
      throw new HttpError(401, "InvalidAuthHeader", "The Authorization header must start with `Bearer` or `Convex`.");
  }
}

/** HTTP actions run for anybody: a token that does not hold makes the caller nobody. */
export async function identityOrNobody(request: Request, options: CredentialsOptions): Promise<Identity> {
  try {
    return await identityOf(request, options);
  } catch {
    return withOrigin(NO_IDENTITY, originOf(request));
  }
}

/** The key may also stand in the address, as `?adminKey=`. */
export function requireAdmin(request: Request, key: AdminKey): Identity {
  const [scheme, credential] = splitHeader(request.headers.get("authorization"));
  const candidate = scheme === "convex" ? credential : (new URL(request.url).searchParams.get("adminKey") ?? "");
  const identity = adminIdentity(candidate, key);
  if (identity === null) {
    throw new HttpError(403, "BadAdminKey", "The provided admin key was invalid for this instance");
  }
  return identity;
}

function splitHeader(header: string | null): [scheme: string, credential: string] {
  if (header === null) return ["", ""];
  const space = header.indexOf(" ");
  if (space === -1) return [header.toLowerCase(), ""];
  return [header.slice(0, space).toLowerCase(), header.slice(space + 1).trim()];
}
