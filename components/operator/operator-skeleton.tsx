// The operator screen before it is known: a heading, a row of places, a few grey cards.
import { Skeleton } from "@mantine/core";
import { ContentPage } from "@/components/layout/content-page";
import classes from "./operator.module.css";

export function PageSkeleton() {
  return (
    <ContentPage title="One moment">
      <CardsSkeleton />
    </ContentPage>
  );
}

export function CardsSkeleton({ cards = 3 }: { cards?: number }) {
  return (
    <ul className={classes.list} aria-busy="true" aria-label="Loading">
      {Array.from({ length: cards }, (_, card) => (
        <li key={card}>
          <Skeleton height="7rem" radius="xl" />
        </li>
      ))}
    </ul>
  );
}
