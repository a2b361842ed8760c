// The local keys of one data folder: of the engine, of sessions, of the human check and of the services beside the engine. Made on
// first start, kept after; a kind of key that came with a newer version is added to an older file.

import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportJWK, exportPKCS8, generateKeyPair } from "jose";
import { z } from "zod";

const PEM = { type: "pkcs8", format: "pem" } as const;

const key = z.string().min(1);
const vLocalKeys = z.object({
  adminKey: key,
  jwtPrivateKey: key,
  jwks: key,
  altchaHmacKey: key,
  storeAccessKeyId: key,
  storeSecretAccessKey: key,
  cdnKeyPairId: key,
  cdnPrivateKey: key, // PEM; the other half is made from it
  speechKey: key,
});
export type LocalKeys = z.infer<typeof vLocalKeys>;

/** A file of any version: sessions would be lost with the first three, the others can be made at any start. */
const vKeyFile = vLocalKeys.partial().required({ adminKey: true, jwtPrivateKey: true, jwks: true });

export async function loadOrMakeKeys(dataDir: string): Promise<LocalKeys> {
  const file = join(dataDir, "keys.json");
  if (existsSync(file)) {
    const kept = parseKeys(readFileSync(file, "utf8"));
    if (kept === null)
      throw new Error(`${file} is not a key file; move it away to have new keys made (everyone signs in again).`);
    const whole = vLocalKeys.safeParse(kept);
    return whole.success ? whole.data : save(file, { ...(await makeKeys()), ...kept });
  }
  mkdirSync(dataDir, { recursive: true });
  return save(file, await makeKeys());
}

/** Written aside and renamed, so that a crash never leaves half a key file. */
function save(file: string, given: z.infer<typeof vKeyFile>): LocalKeys {
  const keys = vLocalKeys.parse(given);
  writeFileSync(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}

function parseKeys(text: string): z.infer<typeof vKeyFile> | null {
  try {
    return vKeyFile.parse(JSON.parse(text));
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
    altchaHmacKey: randomBytes(32).toString("hex"),
    storeAccessKeyId: `CHATLINGS${randomBytes(6).toString("hex").toUpperCase()}`,
    storeSecretAccessKey: randomBytes(24).toString("hex"),
    cdnKeyPairId: `K${randomBytes(6).toString("hex").toUpperCase()}`,
    cdnPrivateKey: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export(PEM).toString(),
    speechKey: randomBytes(24).toString("hex"),
  };
}
