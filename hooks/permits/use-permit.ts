// The permits of this browser (S4-24, S4-31): one purse per connection and kind of write, shared by everything on the page.

import { type ConvexReactClient, useConvex, useConvexAuth } from "convex/react";
import { useEffect, useMemo } from "react";
import type { Id } from "@/convex/_generated/dataModel";
import type { PermitScope } from "@/convex/model/permits";
import { errorCodeOf } from "@/lib/errors";
import { createPermitPurse, type PermitPurse } from "@/lib/permit-purse";
import { usePageVisible } from "../browser/use-page-visible";
import { earnPermit } from "./earn-permit";

type PermitId = Id<"permits">;

export interface Permits {
  /** Writes with a permit, and once more with a fresh one when the backend refuses the permit itself. */
  readonly withPermit: <T>(write: (permitId: PermitId) => Promise<T>) => Promise<T>;
}

export function usePermits(scope: PermitScope = "chat_send"): Permits {
  const client = useConvex();
  return useMemo(
    () => ({ withPermit: async (write) => await writeWith(purseOf(client, scope), write) }),
    [client, scope],
  );
}

/** Has a permit ready while the page is looked at, so that the first send need not wait for one. */
export function usePermitReady(scope: PermitScope = "chat_send"): void {
  const client = useConvex();
  const { isAuthenticated } = useConvexAuth();
  const isVisible = usePageVisible();
  useEffect(() => {
    if (!isAuthenticated || !isVisible) return;
    const purse = purseOf(client, scope);
    purse.prefetch();
    const timer = setInterval(() => {
      if (purse.renewalDueMs() === 0) purse.prefetch();
    }, RENEWAL_CHECK_MS);
    return () => clearInterval(timer);
  }, [client, scope, isAuthenticated, isVisible]);
}

/** Small against the margin by which a permit is renewed early. */
const RENEWAL_CHECK_MS = 2_000;

async function writeWith<T>(purse: PermitPurse<PermitId>, write: (permitId: PermitId) => Promise<T>): Promise<T> {
  const permitId = await purse.take();
  try {
    return await write(permitId);
  } catch (error) {
    if (!errorCodeOf(error).startsWith("permit_")) throw error;
    purse.drop(permitId);
    return await write(await purse.take());
  }
}

/** Held by the connection: whoever signs in next on the same page has the first purse refused once, and renewed. */
const purses = new WeakMap<ConvexReactClient, Map<PermitScope, PermitPurse<PermitId>>>();

function purseOf(client: ConvexReactClient, scope: PermitScope): PermitPurse<PermitId> {
  const mine = purses.get(client) ?? new Map<PermitScope, PermitPurse<PermitId>>();
  purses.set(client, mine);
  const purse = mine.get(scope) ?? createPermitPurse(async () => await earnPermit(client, scope), monotonicNow);
  mine.set(scope, purse);
  return purse;
}

function monotonicNow(): number {
  return performance.now();
}
