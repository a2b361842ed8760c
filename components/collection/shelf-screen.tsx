// The shelf: every species by family, those one has met and the outlines of the others.
"use client";
import { Title } from "@mantine/core";
import { EmptyState } from "@/components/layout/empty-state";
import { ErrorNotice } from "@/components/layout/error-notice";
import { LinkButton } from "@/components/ui/link-button";
import type { ShelfPlace } from "@/convex/model/chatroomViews";
import { useShelf } from "@/hooks/collection/use-shelf";
import { FAMILIES } from "@/lib/creature";
import { FAMILY_NAMES, metWords, WAYS_TO_MEET } from "./shelf-words";
import classes from "./shelf.module.css";
import { ShelfSkeleton } from "./shelf-skeleton";
import { SpeciesPlace } from "./species-place";

export function ShelfScreen({ initial }: { initial?: ShelfPlace[] }) {
  const shelf = useShelf(initial);
  switch (shelf.kind) {
    case "loading":
      return <ShelfSkeleton />;
    case "signed-out":
      return (
        <EmptyState
          title="You are signed out"
          action={<LinkButton href="/sign-in?next=/chatlings/shelf">Sign in</LinkButton>}
        >
          Your shelf is safe. Sign in again to see it.
        </EmptyState>
      );
    case "failed":
      return (
        <ErrorNotice title="The shelf did not load" onRetry={() => window.location.reload()}>
          Everybody you met is noted down; only this page could not reach it.
        </ErrorNotice>
      );
    case "ready":
      return <Shelf places={shelf.value} />;
  }
}

function Shelf({ places }: { places: readonly ShelfPlace[] }) {
  return (
    <>
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
