// What is free, what premium adds, and the ways to it: a code, or a payment where something is sold. Premium shows here, and in
// every open chat, the moment it begins.
"use client";
import { Text, Title } from "@mantine/core";
import { Sparkles } from "lucide-react";
import type { ReactNode } from "react";
import { ContentPage } from "@/components/layout/content-page";
import { LiveScreen } from "@/components/layout/live-screen";
import type { PremiumView } from "@/convex/model/premium";
import { useTimeZone } from "@/hooks/browser/use-time-zone";
import { usePermitReady } from "@/hooks/permits/use-permit";
import { useCheckout, usePremium, useRedeem } from "@/hooks/premium/use-premium";
import { dateWords } from "@/lib/format-time";
import { CheckoutButton } from "./checkout-button";
import { PremiumFacts } from "./premium-facts";
import classes from "./premium.module.css";
import { RedeemForm } from "./redeem-form";
import { UpgradeSkeleton } from "./upgrade-skeleton";

export interface UpgradeScreenProps {
  readonly initial?: PremiumView;
  /** Back from paying: the news of it may still be on its way. */
  readonly hasPaid: boolean;
}

export function UpgradeScreen({ initial, hasPaid }: UpgradeScreenProps) {
  return (
    <LiveScreen
      live={usePremium(initial)}
      skeleton={<UpgradeSkeleton />}
      address="/upgrade"
      signedOut="Premium belongs to a person. Sign in to see yours."
      failed={{ title: "This page could not be read", words: "Nothing of yours is lost. Please try again." }}
      order={1}
    >
      {(premium) => <Upgrade premium={premium} hasPaid={hasPaid} />}
    </LiveScreen>
  );
}

function Upgrade({ premium, hasPaid }: { premium: PremiumView; hasPaid: boolean }) {
  const zone = useTimeZone();
  const redeem = useRedeem();
  const checkout = useCheckout();
  usePermitReady("redeem_code");
  const { until, checkoutDays } = premium;

  return (
    <ContentPage title="Premium" width="narrow">
      <section className={classes.status} data-premium={until !== null || undefined}>
        <Sparkles size={28} aria-hidden />
        <output>
          <Title order={2} size="h3">
            {until === null ? "You chat for free" : "You have premium"}
          </Title>
          <Text>{statusWords(premium, hasPaid, dateWords(until ?? 0, zone))}</Text>
        </output>
      </section>
      <PremiumFacts />
      {checkoutDays === null ? null : (
        <Group title={`Premium for ${checkoutDays} days`}>
          <Text>One payment on Stripe’s page. Nothing renews by itself, and days you still have are added.</Text>
          <CheckoutButton onCheckout={checkout} />
        </Group>
      )}
      <Group title="You have a code?">
        <RedeemForm onRedeem={redeem} zone={zone} />
      </Group>
    </ContentPage>
  );
}

function statusWords({ until }: PremiumView, hasPaid: boolean, day: string): string {
  if (until !== null) return `Until ${day}, nothing you send costs anything of your free allowance.`;
  if (hasPaid) return "Thank you! Your payment is on its way to us; premium shows here as soon as it arrives.";
  return "Every chatling has its own free allowance, shown below each chat.";
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.group}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {children}
    </section>
  );
}
