// The friendship map before it is known: rows beside a ground, still grey.
import { Skeleton } from "@mantine/core";
import classes from "./friends.module.css";

export function FriendsSkeleton() {
  return (
    <section className={classes.friends} aria-busy="true" aria-label="Loading">
      <div className={classes.waiting}>
        {[1, 2, 3].map((row) => (
          <Skeleton key={row} width="100%" height="4rem" radius="1.25rem" />
        ))}
      </div>
      <Skeleton className={classes.map} radius="1.75rem" />
    </section>
  );
}
