// Verifies the tokens of signed-in people against the providers of auth.config.ts: OpenID Connect and custom JWTs.

import { createLocalJWKSet, decodeJwt, errors, jwtVerify } from "jose";
import type { JSONWebKeySet, JWTPayload, JWTVerifyOptions } from "jose";

import type { Environment } from "../environment";
import { AuthError } from "../errors";
import type { AuthProvider } from "../functions/analysis";
import type { Identity } from "../functions/identity";
import { AUTH_CLOCK_TOLERANCE_SECONDS } from "../limits";
import { issuerOf, normalizedIssuer } from "./issuer";
import type { ProviderKeys } from "./provider-keys";
import { userAttributes } from "./user-attributes";
import type { TokenKind } from "./user-attributes";

const OIDC_ALGORITHMS = ["RS256", "EdDSA"];

export interface TokenVerifierOptions {
  readonly environment: Environment;
  readonly keys: ProviderKeys;
  /** The providers of the active deployment. */
  readonly providers: () => readonly AuthProvider[];
}

export class TokenVerifier {
  readonly #options: TokenVerifierOptions;

  constructor(options: TokenVerifierOptions) {
    this.#options = options;
  }

  /** Throws an AuthError that says what does not hold. */
  async verify(token: string): Promise<Identity> {
    const claims = unverifiedClaims(token);
    const provider = this.#options.providers().find((candidate) => isFor(candidate, claims));
    if (provider === undefined) {
      throw new AuthError(
        "No auth provider found matching the given token. Check that your server auth config lists this token's issuer and audience.",
      );
    }
    const kind: TokenKind = "type" in provider ? "customJwt" : "oidc";
    const payload = await this.#verifiedPayload(token, provider);
    if (payload.exp === undefined || payload.sub === undefined) {
      throw new AuthError("Could not verify token: it needs the claims `exp` and `sub`.");
    }
    const attributes = userAttributes(payload, payload.iss ?? "", kind);
    return { kind: "user", attributes, expiresAt: payload.exp * 1000, token };
  }

  /** A provider may have changed its keys since we asked for them: an unknown key is looked for once more. */
  async #verifiedPayload(token: string, provider: AuthProvider): Promise<JWTPayload> {
    const { keys } = this.#options;
    try {
      return await this.#check(token, await keys.of(provider), provider);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) && !(error instanceof errors.JWSSignatureVerificationFailed)) {
        throw asAuthError(error);
      }
    }
    try {
      return await this.#check(token, await keys.refresh(provider), provider);
    } catch (error) {
      throw asAuthError(error);
    }
  }

  async #check(token: string, keySet: JSONWebKeySet, provider: AuthProvider): Promise<JWTPayload> {
    const isCustom = "type" in provider;
    const options: JWTVerifyOptions = {
      algorithms: isCustom ? [provider.algorithm] : OIDC_ALGORITHMS,
      currentDate: new Date(this.#options.environment.now()),
      clockTolerance: isCustom ? AUTH_CLOCK_TOLERANCE_SECONDS : 0,
    };
    if (provider.applicationID !== null) options.audience = provider.applicationID;
    try {
      return (await jwtVerify(token, createLocalJWKSet(keySet), options)).payload;
    } catch (error) {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
      // The token names no key and several fit: whichever verifies it is the right one.
      for await (const key of error) {
        const verified = await jwtVerify(token, key, options).catch(() => null);
        if (verified !== null) return verified.payload;
      }
      throw new errors.JWSSignatureVerificationFailed();
    }
  }
}

function isFor(provider: AuthProvider, claims: JWTPayload): boolean {
  if (claims.iss === undefined || normalizedIssuer(claims.iss) !== issuerOf(provider)) return false;
  if (provider.applicationID === null) return true;
  return [claims.aud ?? []].flat().includes(provider.applicationID);
}

function unverifiedClaims(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    throw new AuthError("Could not parse the token: it is not a JWT.");
  }
}

function asAuthError(error: unknown): AuthError {
  if (error instanceof AuthError) return error;
  if (error instanceof errors.JWTExpired) return new AuthError("Token expired", { cause: error });
  const reason = error instanceof Error ? error.message : String(error);
  return new AuthError(`Could not verify token: ${reason}`, { cause: error });
}
