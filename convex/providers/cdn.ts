// Addresses for viewing: CloudFront's signed URLs with a canned policy, made by CloudFront's own signer. Whoever holds one may look
// until it runs out, so the lists of keys come from model/media.ts, which knows who may see what.

"use node";

import { getSignedUrl } from "@aws-sdk/cloudfront-signer";
import { AppError } from "../../lib/errors";
import { cdnEnv } from "../../lib/storage-env";

/** In the order of the keys. Works until `expiresAt` (milliseconds), for whoever holds it. */
export function signViews(keys: readonly string[], expiresAt: number): string[] {
  const cdn = cdnEnv(process.env);
  if (cdn === null) throw new AppError("storage_unavailable");
  return keys.map((key) =>
    getSignedUrl({
      url: `${cdn.url}/${key.split("/").map(encodeURIComponent).join("/")}`,
      keyPairId: cdn.keyPairId,
      privateKey: cdn.privateKey,
      dateLessThan: new Date(expiresAt).toISOString(),
    }),
  );
}
