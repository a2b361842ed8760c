// Whether an address was signed for viewing: CloudFront's canned policy, whose text both sides make from the address and the time.

import { type KeyObject, verify } from "node:crypto";

export interface Viewer {
  readonly keyPairId: string;
  readonly publicKey: KeyObject;
  /** Scheme, host and port that addresses are signed with, without a slash at the end. */
  readonly baseUrl: string;
  readonly now: number;
}

const PARAMETERS = ["Expires", "Key-Pair-Id", "Signature"] as const;

/** `target` is the path with its query as it arrived: the signature is over the text, so nothing of it is parsed and written anew. */
export function isSignedFor(target: string, { keyPairId, publicKey, baseUrl, now }: Viewer): boolean {
  const [path = "", search = ""] = target.split(/\?(.*)/s, 2);
  const pairs = search === "" ? [] : search.split("&");
  const given = new Map<string, string>();
  const others: string[] = [];
  for (const pair of pairs) {
    const [name = "", value = ""] = pair.split(/=(.*)/s, 2);
    if (!(PARAMETERS as readonly string[]).includes(name)) others.push(pair);
    else given.set(name, value);
  }
  const expires = given.get("Expires") ?? "";
  const signature = given.get("Signature") ?? "";
  if (given.get("Key-Pair-Id") !== keyPairId || !/^[1-9]\d{0,11}$/.test(expires)) return false;
  if (!/^[A-Za-z0-9\-~]+_{0,2}$/.test(signature) || now >= Number(expires) * 1000) return false;
  const resource = `${baseUrl}${path}${others.length === 0 ? "" : `?${others.join("&")}`}`;
  const bytes = Buffer.from(signature.replaceAll("-", "+").replaceAll("_", "=").replaceAll("~", "/"), "base64");
  return verify("sha1", Buffer.from(policyOf(resource, expires)), publicKey, bytes);
}

/** To the letter as CloudFront's signer writes it. */
function policyOf(resource: string, expires: string): string {
  const condition = { DateLessThan: { "AWS:EpochTime": Number(expires) } };
  return JSON.stringify({ Statement: [{ Resource: resource, Condition: condition }] });
}
