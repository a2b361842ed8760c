// Somebody who has not been met: the outline of their portrait, filled with one dark tint. The drawing is a mask, so that the
// tint is ours in both schemes and nothing of the face shows.
import type { CSSProperties } from "react";
import { portraitAddresses } from "@/components/chatlings/portrait-address";
import type { Family } from "@/lib/creature";
import classes from "./shelf.module.css";

export function Silhouette({ slug, family }: { slug: string; family: Family }) {
  const drawing = portraitAddresses(shelfLook(slug, family), "idle").rest;
  // React's style type does not list custom properties; the browser takes any of them.
  const style = { "--outline": `url("${drawing}")` } as CSSProperties;
  return (
    <span className={classes.unknown} aria-hidden>
      <span className={classes.outline} style={style} />
    </span>
  );
}

/** A species as the shelf draws it when none of it lives here. */
export function shelfLook(slug: string, family: Family) {
  return { seed: `shelf-${slug}`, family, speciesSlug: slug, colour: FAMILY_COLOUR[family], mood: "neutral" } as const;
}

const FAMILY_COLOUR = { sprout: "leaf", critter: "honey", clay: "coral", wisp: "sky" } as const;
