// Addresses for viewing: CloudFront's signed URLs with a canned policy, made by CloudFront's own signer. Whoever holds one may look
// until it runs out, so the lists of keys come from model/media.ts, which knows who may see what.

"use node";

import { createPrivateKey, type KeyObject } from "node:crypto";
import { getSignedUrl } from "@aws-sdk/cloudfront-signer";
import { AppError } from "../../lib/errors";
import { cdnEnv } from "../../lib/storage-env";

/** In the order of the keys. Works until `expiresAt` (milliseconds), for whoever holds it. */
export function signViews(keys: readonly string[], expiresAt: number): string[] {
  const cdn = cdnEnv(process.env);
  if (cdn === null) throw new AppError("storage_unavailable");
  const privateKey = keyOf(cdn.privateKey);
  return keys.map((key) =>
    getSignedUrl({
      url: `${cdn.url}/${key.split("/").map(encodeURIComponent).join("/")}`,
      keyPairId: cdn.keyPairId,
      // The signer only hands it on to node:crypto, which takes a key that was read already as well.
      privateKey: privateKey as unknown as string,
      dateLessThan: new Date(expiresAt).toISOString(),
    }),
  );
}

/** Reading a PEM costs several times what signing does, so the newest is kept. */
let newest: { pem: string; key: KeyObject } | null = null;

function keyOf(pem: string): KeyObject {
  if (newest?.pem !== pem) newest = { pem, key: readKey(pem) };
  return newest.key;
}

function readKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new AppError("storage_unavailable"); // what is wrong with it is the operator's to see, not a reader's
  }
}
