// The shelf before it is known: the same boards, still grey.
import { Skeleton } from "@mantine/core";
import classes from "./shelf.module.css";

export function ShelfSkeleton() {
  return (
    <section aria-busy="true" aria-label="Loading" className={classes.family}>
      <Skeleton width="100%" height="3rem" radius="1.25rem" />
      <Skeleton width="8rem" height="1.5rem" />
      <ul className={classes.board}>
        {[1, 2, 3, 4].map((place) => (
          <li key={place} className={classes.place}>
            <Skeleton width="6rem" height="6rem" radius="2rem" />
            <Skeleton width="7rem" height="1.2rem" />
            <Skeleton width="5rem" height="1rem" />
            <Skeleton width="100%" height="2.2rem" />
          </li>
        ))}
      </ul>
    </section>
  );
}
