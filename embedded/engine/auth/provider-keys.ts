// The public keys of identity providers, fetched and kept for a minute. Our own issuer is answered from the environment
// variable JWKS: fetching it would mean calling our own HTTP action while a client waits for its token.

import type { JSONWebKeySet } from "jose";
import { z } from "zod";

import type { Environment } from "../environment";
import { AuthError } from "../errors";
import type { AuthProvider } from "../functions/analysis";
import { AUTH_FETCH_MS_MAX, AUTH_KEYS_CACHE_MS } from "../limits";
import { issuerOf } from "./issuer";

const vKeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });
const vDiscovery = z.object({ jwks_uri: z.string() });

export interface ProviderKeysOptions {
  readonly environment: Environment;
  /** Origin of our own site port, and the keys it would answer with, when it has any. */
  readonly ownIssuer: () => string;
  readonly ownKeySet: () => string | undefined;
  readonly fetch: typeof fetch;
}

export class ProviderKeys {
  readonly #options: ProviderKeysOptions;
  readonly #cache = new Map<string, { keySet: Promise<JSONWebKeySet>; fetchedMs: number }>();

  constructor(options: ProviderKeysOptions) {
    this.#options = options;
  }

  of(provider: AuthProvider): Promise<JSONWebKeySet> {
    const cached = this.#cache.get(cacheKey(provider));
    const isFresh = cached !== undefined && this.#options.environment.now() - cached.fetchedMs < AUTH_KEYS_CACHE_MS;
    return isFresh && !this.#isOwn(provider) ? cached.keySet : this.refresh(provider);
  }

  refresh(provider: AuthProvider): Promise<JSONWebKeySet> {
    const keySet = this.#load(provider);
    const key = cacheKey(provider);
    this.#cache.set(key, { keySet, fetchedMs: this.#options.environment.now() });
    // A failure must not be kept: the provider may be back for the next token.
    keySet.catch(() => this.#cache.delete(key));
    return keySet;
  }

  async #load(provider: AuthProvider): Promise<JSONWebKeySet> {
    if ("type" in provider) return this.#keySetAt(provider.jwks);
    const own = this.#isOwn(provider) ? this.#options.ownKeySet() : undefined;
    if (own !== undefined) return parseKeySet(own, "the environment variable JWKS");
    const discoveryUrl = `${issuerOf(provider)}/.well-known/openid-configuration`;
    const discovery = vDiscovery.safeParse(parseJson(await this.#get(discoveryUrl), discoveryUrl));
    if (!discovery.success) throw new AuthError(`Auth provider discovery of ${issuerOf(provider)} names no keys.`);
    return this.#keySetAt(discovery.data.jwks_uri);
  }

  async #keySetAt(url: string): Promise<JSONWebKeySet> {
    return parseKeySet(await this.#get(url), url.startsWith("data:") ? "its data: URI" : url);
  }

  /** Also reads data: URIs, which is how a custom provider can bring its keys along. */
  async #get(url: string): Promise<string> {
    try {
      const response = await this.#options.fetch(url, { signal: AbortSignal.timeout(AUTH_FETCH_MS_MAX) });
      if (!response.ok) throw new Error(`status ${response.status}`);
      return await response.text();
    } catch (cause) {
      throw new AuthError(`Auth provider discovery failed: ${url.slice(0, 200)} could not be read.`, { cause });
    }
  }

  #isOwn(provider: AuthProvider): boolean {
    return !("type" in provider) && issuerOf(provider) === this.#options.ownIssuer();
  }
}

function cacheKey(provider: AuthProvider): string {
  return "type" in provider ? `jwks ${provider.jwks}` : `oidc ${issuerOf(provider)}`;
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AuthError(`Auth provider discovery failed: ${source} is not JSON.`, { cause });
  }
}

function parseKeySet(text: string, source: string): JSONWebKeySet {
  const parsed = vKeySet.safeParse(parseJson(text, source));
  if (!parsed.success) throw new AuthError(`Auth provider discovery failed: ${source} is not a set of keys.`);
  return parsed.data;
}
