// The keys that sessions are signed and verified with: one pair per test process, because making one takes a while.

import { exportJWK, exportPKCS8, generateKeyPair } from "jose";

let keys: Promise<Record<string, string>> | null = null;

/** As environment variables of the functions. */
export async function signInKeys(): Promise<Record<string, string>> {
  keys ??= makeKeys();
  return await keys;
}

async function makeKeys(): Promise<Record<string, string>> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  return {
    JWT_PRIVATE_KEY: (await exportPKCS8(privateKey)).trimEnd().replaceAll("\n", " "),
    JWKS: JSON.stringify({ keys: [{ use: "sig", ...(await exportJWK(publicKey)) }] }),
    SITE_URL: "http://127.0.0.1:3000",
  };
}
