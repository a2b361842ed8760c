// What kind of friendship it is, as a shape: a heart, a question in the making, a zigzag. Words always stand beside it.
import type { BondKind } from "./friendship-words";
import classes from "./friends.module.css";

/** Drawn around its own middle, in units of the map. */
export function BondShape({ kind }: { kind: BondKind }) {
  return <path d={SHAPES[kind]} className={classes.bondShape} data-kind={kind} />;
}

export function BondIcon({ kind }: { kind: BondKind }) {
  return (
    <svg viewBox="-10 -10 20 20" className={classes.bondIcon} aria-hidden>
      <BondShape kind={kind} />
    </svg>
  );
}

const SHAPES: Readonly<Record<BondKind, string>> = {
  friends:
    "M0 7.5C-5 3.5-8 .5-8-2.8-8-5.3-6.2-7-4-7-2.3-7-.8-6.1 0-4.6.8-6.1 2.3-7 4-7 6.2-7 8-5.3 8-2.8 8 .5 5 3.5 0 7.5z",
  open: "M-6.5-1.8a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zM0-1.8a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6zM6.5-1.8a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z",
  strained: "M1.5-8L-5.5 1.5h4L-1.5 8 5.5-2h-4z",
};
