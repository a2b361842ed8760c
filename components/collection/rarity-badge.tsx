// How seldom a species is, as a shape and a word: the more points the shape has, the rarer it is.
import type { Rarity } from "@/lib/creature";
import classes from "./shelf.module.css";

export function RarityBadge({ rarity }: { rarity: Rarity }) {
  return (
    <span className={classes.rarity} data-rarity={rarity}>
      <svg viewBox="0 0 12 12" className={classes.rarityShape} aria-hidden>
        <path d={SHAPES[rarity]} />
      </svg>
      {WORDS[rarity]}
    </span>
  );
}

const WORDS: Readonly<Record<Rarity, string>> = {
  common: "Common",
  uncommon: "Uncommon",
  rare: "Rare",
  legendary: "Legendary",
};

/** A pebble, a leaf, a sparkle, a star. */
const SHAPES: Readonly<Record<Rarity, string>> = {
  common: "M6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8z",
  uncommon: "M6 .5c3 2 4 3.7 4 5.5s-1 3.5-4 5.5c-3-2-4-3.7-4-5.5s1-3.5 4-5.5z",
  rare: "M6 0l1.5 4.5L12 6 7.5 7.5 6 12 4.5 7.5 0 6l4.5-1.5z",
  legendary: "M6 .3l1.7 3.6 4 .5-3 2.7.8 3.9L6 9.1 2.5 11l.8-3.9-3-2.7 4-.5z",
};
