// The mood dashboard on the chatroom page: everybody at home, how they feel, and what can be done for them today (S0-04, X-27).
"use client";
import { Button, Skeleton, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Reaction } from "@/components/care/cared-portrait";
import type { MoodTile as MoodTileView } from "@/convex/model/chatroomViews";
import { useNow } from "@/hooks/browser/use-now";
import { useCare } from "@/hooks/care/use-care";
import { useMoodDashboard } from "@/hooks/moods/use-mood-dashboard";
import type { CareKind } from "@/lib/talks";
import classes from "./dashboard.module.css";
import { MoodTile } from "./mood-tile";
import { byNeed, inOrder, TILES_SHOWN } from "./tile-order";
import { WhyPanel } from "./why-panel";

export function MoodDashboardPanel() {
  const dashboard = useMoodDashboard();
  return (
    <section aria-labelledby="moods-title" className={classes.dashboard}>
      <Title order={2} size="h3" id="moods-title">
        How everybody feels
      </Title>
      {dashboard.kind === "loading" ? <TilesSkeleton /> : null}
      {dashboard.kind === "failed" ? <Text>The moods could not be read just now. They are safe.</Text> : null}
      {dashboard.kind === "ready" && dashboard.value.length === 0 ? <NobodyHome /> : null}
      {dashboard.kind === "ready" && dashboard.value.length > 0 ? <Tiles tiles={dashboard.value} /> : null}
    </section>
  );
}

/** A large home shows who needs somebody first, and the others when they are asked for. */
function Tiles({ tiles }: { tiles: readonly MoodTileView[] }) {
  const [isOpen, setOpen] = useState(false);
  // As it was when the page was opened: nobody moves away under the hand that cares for them.
  const [order] = useState(() => byNeed(tiles));
  const isLarge = tiles.length > TILES_SHOWN;
  const all = isLarge ? inOrder(tiles, order) : tiles;
  return (
    <>
      <ul className={classes.tiles}>
        {(isOpen ? all : all.slice(0, TILES_SHOWN)).map((tile) => (
          <TilePanel key={tile.chatling.chatlingId} tile={tile} />
        ))}
      </ul>
      {isLarge ? (
        <Button
          variant="default"
          mih={44}
          className={classes.more ?? ""}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? "Show fewer" : `Show all ${tiles.length}`}
        </Button>
      ) : null}
    </>
  );
}

/** One tile with what was done in it since the page was opened. */
function TilePanel({ tile }: { tile: MoodTileView }) {
  const care = useCare();
  const now = useNow(0, 30_000);
  const [reaction, setReaction] = useState<Reaction | null>(null);
  const [said, setSaid] = useState<{ words: string; isTrouble: boolean } | null>(null);
  const { chatlingId, nickname } = tile.chatling;
  const give = async (kind: CareKind) => {
    // It reacts at once; what it says comes with the answer.
    setReaction((before) => ({ kind, times: (before?.times ?? 0) + 1 }));
    const outcome = await care.give(chatlingId, kind);
    if (outcome.kind === "failed") return setSaid({ words: outcome.words, isTrouble: true });
    const { message, discovered } = outcome.value;
    const news = discovered === null ? "" : ` You discovered the ${discovered}!`;
    setSaid({ words: `${message}${news}`, isTrouble: false });
  };
  const wake = async () => {
    const outcome = await care.wake(chatlingId);
    const words = outcome.kind === "failed" ? outcome.words : `${nickname} stretches and is back.`;
    setSaid({ words, isTrouble: outcome.kind === "failed" });
  };
  return (
    <MoodTile
      tile={tile}
      now={now}
      reaction={reaction}
      said={said}
      onGive={(kind) => void give(kind)}
      onWake={() => void wake()}
    >
      <WhyPanel chatling={tile.chatling} />
    </MoodTile>
  );
}

function TilesSkeleton() {
  return (
    <ul className={classes.tiles} aria-busy="true" aria-label="Loading">
      {[1, 2, 3].map((tile) => (
        <li key={tile} className={classes.tile}>
          <div className={classes.head}>
            <Skeleton width="5.5rem" height="5.5rem" radius="34%" />
            <div className={classes.facts}>
              <Skeleton width="6rem" height="1.3rem" />
              <Skeleton width="4.5rem" height="1.2rem" radius="xl" />
            </div>
          </div>
          <Skeleton height="3.5rem" radius="lg" />
        </li>
      ))}
    </ul>
  );
}

function NobodyHome() {
  return (
    <Text c="dimmed">
      Nobody is home just now. As soon as somebody is, their mood and what you can do for them are here.
    </Text>
  );
}
