// The page of one chatling before it is known: face, name and tastes in grey.
import { Skeleton } from "@mantine/core";
import classes from "./chatlings.module.css";

export function ChatlingSkeleton() {
  return (
    <div className={classes.profile} aria-busy="true">
      <div className={classes.meeting}>
        <h1 className="visually-hidden">Loading</h1>
        <Skeleton width="12rem" height="12rem" radius="4rem" />
        <Skeleton width="9rem" height="2.5rem" />
        <Skeleton width="14rem" height="3rem" radius="xl" />
      </div>
      <div className={classes.facts}>
        <Skeleton width="11rem" height="1.5rem" />
        <Skeleton height="1.25rem" />
        <Skeleton width="60%" height="2rem" />
      </div>
    </div>
  );
}
