// The chance of a search as a row of ten lanterns, of which so many are lit.
import classes from "./recovery.module.css";
import { chanceWords, LANTERNS, litLanterns } from "./recovery-words";

export function ChanceLanterns({ chance }: { chance: number }) {
  const lit = litLanterns(chance);
  return (
    <div className={classes.chance}>
      <span className={classes.lanterns} aria-hidden>
        {Array.from({ length: LANTERNS }, (_, place) => place).map((place) => (
          <Lantern key={place} isLit={place < lit} />
        ))}
      </span>
      <span>{chanceWords(chance)}</span>
    </div>
  );
}

function Lantern({ isLit }: { isLit: boolean }) {
  return (
    <svg viewBox="0 0 20 30" className={classes.lantern} data-lit={isLit || undefined}>
      <path d="M6 7a4 4 0 0 1 8 0" className={classes.lanternWire} />
      <rect x="5" y="6.5" width="10" height="3" rx="1.2" className={classes.lanternCap} />
      <rect x="3" y="10" width="14" height="14" rx="4.5" className={classes.lanternGlass} />
      {isLit ? <path d="M10 12.5c2 2.4 3 3.8 3 5.4a3 3 0 0 1-6 0c0-1.6 1-3 3-5.4z" className={classes.flame} /> : null}
      <rect x="5" y="24.5" width="10" height="3" rx="1.2" className={classes.lanternCap} />
    </svg>
  );
}
