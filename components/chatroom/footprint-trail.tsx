// The held breath of a search: footprints that appear one after another.
import classes from "./recovery.module.css";

const STEPS = [
  { x: 8, y: 20 },
  { x: 30, y: 10 },
  { x: 52, y: 21 },
  { x: 74, y: 10 },
  { x: 96, y: 20 },
  { x: 118, y: 9 },
  { x: 140, y: 19 },
];

export function FootprintTrail({ name }: { name: string }) {
  return (
    <span className={classes.trail}>
      <svg viewBox="0 0 150 30" className={classes.steps} aria-hidden>
        {STEPS.map(({ x, y }, place) => (
          <g key={x} className={classes.step} style={{ animationDelay: `${place * 220}ms` }}>
            <ellipse cx={x} cy={y} rx="5" ry="3.4" />
            <circle cx={x + 6} cy={y - 3} r="1.4" />
            <circle cx={x + 7} cy={y} r="1.4" />
            <circle cx={x + 6} cy={y + 3} r="1.4" />
          </g>
        ))}
      </svg>
      <span>Following the footprints of {name}…</span>
    </span>
  );
}
