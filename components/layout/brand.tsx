// The name of the product with its egg, which leads home.
import Link from "next/link";
import classes from "./page-shell.module.css";

export function Brand() {
  return (
    <Link href="/" className={classes.brand}>
      {/* A fixed small drawing: nothing for the image optimiser to do, and nothing to fetch before a page that shows it is opened. */}
      {/* oxlint-disable-next-line nextjs/no-img-element */}
      <img src="/icon.svg" alt="" width={34} height={34} fetchPriority="low" />
      Chatlings
    </Link>
  );
}
