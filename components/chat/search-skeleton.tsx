// What a search shows before anything is found: the shape of lines.
import { Skeleton } from "@mantine/core";
import classes from "./search.module.css";

export function SearchSkeleton() {
  return (
    <div className={classes.skeletons} aria-hidden>
      <Skeleton height={18} width="70%" />
      <Skeleton height={18} width="88%" />
      <Skeleton height={18} width="52%" />
    </div>
  );
}
