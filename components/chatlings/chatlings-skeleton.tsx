// Who lives at home before they are known: the same cards, still grey.
import { Skeleton } from "@mantine/core";
import classes from "./chatlings.module.css";

export function ChatlingsSkeleton() {
  return (
    <ul className={classes.shelf} aria-busy="true" aria-label="Loading">
      {[1, 2, 3].map((card) => (
        <li key={card} className={classes.card}>
          <Skeleton width="7rem" height="7rem" radius="2.4rem" />
          <Skeleton width="6rem" height="1.25rem" />
          <Skeleton width="8rem" height="0.9rem" />
        </li>
      ))}
    </ul>
  );
}
