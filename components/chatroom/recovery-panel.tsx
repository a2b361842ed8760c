// Who is on a journey, and the search for them (S0-23, S0-35); a calm word when everybody is home.
"use client";
import { Skeleton, Text, Title } from "@mantine/core";
import { useCallback, useState } from "react";
import type { RunawayView, SearchResult } from "@/convex/model/chatroomViews";
import { useFocusKept } from "@/hooks/browser/use-focus-kept";
import { useLanding } from "@/hooks/browser/use-landing";
import { useRunaways } from "@/hooks/runaways/use-runaways";
import { useWallet } from "@/hooks/wallet/use-wallet";
import { FoundCard } from "./found-card";
import classes from "./recovery.module.css";
import { RunawayPanel } from "./runaway-panel";

interface Found {
  readonly runaway: RunawayView;
  readonly words: string;
}

export function RecoveryPanel() {
  const runaways = useRunaways();
  const wallet = useWallet();
  // Whoever is found leaves the list of the missing at once; the joy of it stays a while.
  const [found, setFound] = useState<readonly Found[]>([]);
  const coins = wallet.kind === "ready" ? wallet.value.coins : null;
  const welcome = useCallback((runaway: RunawayView, { message }: SearchResult) => {
    setFound((before) => [{ runaway, words: message }, ...before]);
  }, []);
  const close = (runawayId: RunawayView["runawayId"]) =>
    setFound((before) => before.filter(({ runaway }) => runaway.runawayId !== runawayId));
  const away = runaways.kind === "ready" ? runaways.value.length : 0;
  // A search that finds, and letting go, take the case with their buttons away.
  const focus = useFocusKept<HTMLElement>(`${away} ${found.length}`, "article[tabindex]", "h2");
  useLanding("recovery", focus.ref);
  const isEmpty = runaways.kind === "ready" && runaways.value.length === 0 && found.length === 0;
  return (
    <section aria-labelledby="recovery-title" id="recovery" className={classes.recovery} {...focus}>
      <Title order={2} size="h3" id="recovery-title" tabIndex={-1} className={classes.heading ?? ""}>
        Recovery
      </Title>
      {/* Always there, so that a screen reader hears what comes into it. */}
      <output className="visually-hidden">
        {found[0] === undefined ? null : `${found[0].runaway.chatling.nickname} is home again! ${found[0].words}`}
      </output>
      {runaways.kind === "loading" ? <Skeleton height="6rem" radius="xl" /> : null}
      {runaways.kind === "failed" ? (
        <Text>The journeys could not be read just now. Nobody gets lost by that.</Text>
      ) : null}
      {isEmpty ? (
        <Text c="dimmed">
          Nobody is on a journey. Should somebody go on one some day, their note, their postcards and the search for
          them are here.
        </Text>
      ) : null}
      {found.map(({ runaway, words }) => (
        <FoundCard
          key={runaway.runawayId}
          chatling={runaway.chatling}
          words={words}
          onClose={() => close(runaway.runawayId)}
        />
      ))}
      {runaways.kind === "ready"
        ? runaways.value.map((runaway) => (
            <RunawayPanel key={runaway.runawayId} runaway={runaway} coins={coins} onFound={welcome} />
          ))
        : null}
    </section>
  );
}
