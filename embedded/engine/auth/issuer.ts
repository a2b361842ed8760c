// Names of identity providers in one spelling, because tokens and auth.config.ts write them in several.

import type { AuthProvider } from "../functions/analysis";

/** Issuers are compared without a trailing slash, and with https:// where a scheme is missing. */
export function normalizedIssuer(issuer: string): string {
  const withScheme = /^https?:\/\//.test(issuer) ? issuer : `https://${issuer}`;
  return withScheme.replace(/\/$/, "");
}

export function issuerOf(provider: AuthProvider): string {
  return normalizedIssuer("type" in provider ? provider.issuer : provider.domain);
}
