// Premium of whoever is signed in: until when, live; a redeem code; the way to Stripe's page.
import { useAction, useMutation } from "convex/react";
import { useCallback } from "react";
import { api } from "@/convex/_generated/api";
import type { PremiumView, Redeemed } from "@/convex/model/premium";
import { type Outcome, outcomeOf } from "../outcome";
import { usePermits } from "../permits/use-permit";
import { type Live, useSessionQuery } from "../session-query";

export function usePremium(initial?: PremiumView): Live<PremiumView> {
  return useSessionQuery(api.premium.mine, {}, initial);
}

export function useRedeem(): (code: string) => Promise<Outcome<Redeemed>> {
  const redeem = useMutation(api.premium.redeem);
  const { withPermit } = usePermits("redeem_code");
  return useCallback(
    (code) => outcomeOf(withPermit(async (permitId) => await redeem({ code, permitId }))),
    [redeem, withPermit],
  );
}

/** Resolves with the address to go to. */
export function useCheckout(): () => Promise<Outcome<string>> {
  const checkout = useAction(api.premium.checkout);
  return useCallback(() => outcomeOf(checkout({}).then(({ url }) => url)), [checkout]);
}
