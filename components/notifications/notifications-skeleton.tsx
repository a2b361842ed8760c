// The inbox before its notes are known: the same rows, still grey.
import { Skeleton } from "@mantine/core";
import { ContentPage } from "@/components/layout/content-page";
import classes from "./notifications.module.css";

export function NotificationsSkeleton() {
  return (
    <ContentPage title="Inbox" width="narrow">
      <ul className={classes.list} aria-busy="true" aria-label="Loading">
        {[1, 2, 3, 4].map((row) => (
          <li key={row} className={classes.row}>
            <Skeleton width="3rem" height="3rem" radius="34%" />
            <div className={classes.words}>
              <Skeleton width="60%" height="1.1rem" />
              <Skeleton width="90%" height="0.9rem" mt="0.6rem" />
            </div>
          </li>
        ))}
      </ul>
    </ContentPage>
  );
}
