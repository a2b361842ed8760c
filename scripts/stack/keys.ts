// The local keys of one data folder: the engine's admin key and the key pair that signs sessions. Made on first start, kept after.

import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportJWK, exportPKCS8, generateKeyPair } from "jose";
import { z } from "zod";

const vLocalKeys = z.object({ adminKey: z.string().min(1), jwtPrivateKey: z.string().min(1), jwks: z.string().min(1) });
export type LocalKeys = z.infer<typeof vLocalKeys>;

export async function loadOrMakeKeys(dataDir: string): Promise<LocalKeys> {
  const file = join(dataDir, "keys.json");
  if (existsSync(file)) {
    const keys = parseKeys(readFileSync(file, "utf8"));
    if (keys === null)
      throw new Error(`${file} is not a key file; move it away to have new keys made (everyone signs in again).`);
    return keys;
  }
  const keys = await makeKeys();
  mkdirSync(dataDir, { recursive: true });
  // Written aside and renamed, so that a crash never leaves half a key file.
  writeFileSync(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}

function parseKeys(text: string): LocalKeys | null {
  try {
    return vLocalKeys.parse(JSON.parse(text));
  } catch {
    return null; // no JSON, or JSON of something else
  }
}

async function makeKeys(): Promise<LocalKeys> {
  const pair = await generateKeyPair("RS256", { extractable: true });
  const privateKey = await exportPKCS8(pair.privateKey);
  const publicKey = await exportJWK(pair.publicKey);
  return {
    adminKey: `chatlings|${randomBytes(24).toString("hex")}`,
    // One line with spaces: the form that environment variables and the auth library take.
    jwtPrivateKey: privateKey.trimEnd().replaceAll("\n", " "),
    jwks: JSON.stringify({ keys: [{ use: "sig", ...publicKey }] }),
  };
}
