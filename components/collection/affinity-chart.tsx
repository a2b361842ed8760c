// How a friendship went, as a small line: one dot per talk, and a line where nothing is. The list beside it says the same in words.
import { courseWords } from "./friendship-words";
import classes from "./friends.module.css";

const WIDTH = 300;
const HEIGHT = 110;
const MARGIN = 12;

/** The scale never ends closer to zero than this, so that a small change does not look like a fall. */
const SCALE_MIN = 20;

export function AffinityChart({ course }: { course: readonly number[] }) {
  const reach = Math.max(SCALE_MIN, ...course.map(Math.abs));
  const points = course.map((value, index) => ({
    x: MARGIN + (index / Math.max(1, course.length - 1)) * (WIDTH - 2 * MARGIN),
    y: HEIGHT / 2 - (value / reach) * (HEIGHT / 2 - MARGIN),
  }));
  const last = points.at(-1);
  return (
    <>
      <span className="visually-hidden">{courseWords(course)}</span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.chart} aria-hidden>
        <line x1={0} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} className={classes.zero} />
        <polyline
          points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
          className={classes.course}
        />
        {points.map(({ x, y }) => (
          <circle key={x} cx={x.toFixed(1)} cy={y.toFixed(1)} r={3.5} className={classes.dot} />
        ))}
        {last === undefined ? null : (
          <circle cx={last.x.toFixed(1)} cy={last.y.toFixed(1)} r={6} className={classes.today} />
        )}
      </svg>
    </>
  );
}
