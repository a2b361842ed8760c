// From where a request came. The standard `Request` does not know the address of its peer, so it is noted beside it.

import type { CallOrigin } from "../functions/identity";

const addresses = new WeakMap<Request, string>();

export function noteAddress(request: Request, address: string | null): void {
  if (address !== null) addresses.set(request, address);
}

export function originOf(request: Request): CallOrigin {
  return { ip: addresses.get(request) ?? null, userAgent: request.headers.get("user-agent") };
}

/** For a request that stands in for another one. */
export function copyOrigin(from: Request, to: Request): Request {
  noteAddress(to, addresses.get(from) ?? null);
  return to;
}

/**
 * A proxy on this machine says for whom it asks, in the last entry of the header: the ones before came to it from outside, and
 * anybody else's header is a claim.
 */
export function callerAddress(peer: string | undefined, forwardedFor: string | undefined): string | null {
  const address = peer?.replace(/^::ffff:/, "") ?? null;
  const isLocal = address === "::1" || address?.startsWith("127.") === true;
  const named = isLocal ? (forwardedFor?.split(",").at(-1)?.trim() ?? "") : "";
  return named === "" ? address : named;
}
