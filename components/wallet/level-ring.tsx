// The level as a ring that fills with experience, and the number in it.
import classes from "./wallet.module.css";

const RADIUS = 20;
const ROUND = 2 * Math.PI * RADIUS;

export interface LevelRingProps {
  readonly level: number;
  /** How much of this level is done, 0 to 1. */
  readonly part: number;
  readonly label: string;
}

export function LevelRing({ level, part, label }: LevelRingProps) {
  return (
    <>
      <span className="visually-hidden">{label}</span>
      <svg viewBox="0 0 48 48" className={classes.ring} aria-hidden>
        <circle cx="24" cy="24" r={RADIUS} className={classes.ringGround} />
        <circle
          cx="24"
          cy="24"
          r={RADIUS}
          className={classes.ringPart}
          strokeDasharray={`${ROUND * Math.min(1, Math.max(0, part))} ${ROUND}`}
          transform="rotate(-90 24 24)"
        />
        <text x="24" y="24" className={classes.ringNumber}>
          {level}
        </text>
      </svg>
    </>
  );
}
