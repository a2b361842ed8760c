// An empty nest with footprints leading away: the picture for "nobody is here".
import classes from "./states.module.css";

export function NestPicture() {
  return (
    <svg viewBox="0 0 180 96" className={classes.nest} aria-hidden>
      <ellipse cx="76" cy="84" rx="62" ry="7" className={classes.nestShadow} />
      <path className={classes.nestBack} d="M18 50c0-13 26-22 58-22s58 9 58 22-26 18-58 18-58-5-58-18z" />
      <path className={classes.nestInside} d="M30 50c0-8 21-14 46-14s46 6 46 14-21 11-46 11-46-3-46-11z" />
      <path className={classes.nestFront} d="M16 50c6 11 28 17 60 17s54-6 60-17c1 22-19 36-60 36S15 72 16 50z" />
      <path
        className={classes.straw}
        d="M24 62c20 10 44 13 78 9M36 74c24 7 50 6 78-6M58 82c20 1 34-1 50-7M12 56l14 4M136 46l-12 12M46 70l-8 10"
      />
      <g className={classes.steps}>
        <ellipse cx="143" cy="80" rx="4" ry="2.6" />
        <ellipse cx="152" cy="72" rx="4" ry="2.6" />
        <ellipse cx="162" cy="78" rx="4" ry="2.6" />
        <ellipse cx="172" cy="69" rx="4" ry="2.6" />
      </g>
    </svg>
  );
}
