// The shelf: every species by family, those one has met and the outlines of the others.
"use client";
import { Title } from "@mantine/core";
import { Egg as EggIcon } from "lucide-react";
import Link from "next/link";
import { LiveScreen } from "@/components/layout/live-screen";
import type { ShelfPlace } from "@/convex/model/chatroomViews";
import { useShelf } from "@/hooks/collection/use-shelf";
import { FAMILIES } from "@/lib/creature";
import { FAMILY_NAMES, metWords, WAYS_TO_MEET } from "./shelf-words";
import classes from "./shelf.module.css";
import { ShelfSkeleton } from "./shelf-skeleton";
import { SpeciesPlace } from "./species-place";

export function ShelfScreen({ initial }: { initial?: ShelfPlace[] }) {
  return (
    <LiveScreen
      live={useShelf(initial)}
      skeleton={<ShelfSkeleton />}
      address="/chatlings/shelf"
      signedOut="Your shelf is safe. Sign in again to see it."
      failed={{
        title: "The shelf did not load",
        words: "Everybody you met is noted down; only this page could not reach it.",
      }}
    >
      {(places) => <Shelf places={places} />}
    </LiveScreen>
  );
}

function Shelf({ places }: { places: readonly ShelfPlace[] }) {
  return (
    <>
      <WaitingEggs places={places} />
      <WaysToMeet places={places} />
      {FAMILIES.map((family) => {
        const board = places.filter((place) => place.family === family);
        if (board.length === 0) return null;
        return (
          <section key={family} className={classes.family} aria-labelledby={`family-${family}`}>
            <div className={classes.familyHead}>
              <Title order={2} size="h3" id={`family-${family}`}>
                {FAMILY_NAMES[family]}
              </Title>
              <span className={classes.count}>{metWords(board)}</span>
            </div>
            <ul className={classes.board}>
              {board.map((place) => (
                <SpeciesPlace key={place.slug} place={place} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** Gift eggs, before the long way along the boards. */
function WaitingEggs({ places }: { places: readonly ShelfPlace[] }) {
  const waiting = places.filter(({ egg }) => egg);
  if (waiting.length === 0) return null;
  return (
    <ul className={classes.eggs} aria-label="Gift eggs">
      {waiting.map(({ slug, name }) => (
        <li key={slug}>
          <EggIcon aria-hidden />
          <span>
            <strong>A gift egg waits for you.</strong> <Link href={`/hatch?egg=${slug}`}>Hatch the {name}</Link>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Says what the shelf is for to whoever still has somebody to meet. */
function WaysToMeet({ places }: { places: readonly ShelfPlace[] }) {
  const met = places.filter((place) => place.discovered !== null).length;
  if (met === places.length) return <p className={classes.intro}>You have met every kind there is. What a house.</p>;
  return (
    <details className={classes.ways}>
      <summary>
        <strong>{metWords(places)}.</strong> How do I meet the others?
      </summary>
      <ul>
        {WAYS_TO_MEET.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </details>
  );
}
