// The emblem of a team: one shape each, in the colour of the text around it. Decoration beside the team's name.
import type { ReactNode } from "react";
import type { Team } from "@/lib/talks";
import classes from "./team.module.css";

export function TeamEmblem({ team }: { team: Team }) {
  return (
    <svg viewBox="0 0 24 24" className={classes.emblem} aria-hidden>
      {SHAPES[team]}
    </svg>
  );
}

const SHAPES: Readonly<Record<Team, ReactNode>> = {
  acorns: (
    <>
      <path d="M12 2.5v3" />
      <path className={classes.solid} d="M4.5 10.5c0-3 3.2-5 7.5-5s7.5 2 7.5 5z" />
      <path d="M6 10.5c0 5 2.6 8.6 6 11 3.4-2.4 6-6 6-11" />
    </>
  ),
  comets: (
    <>
      <path className={classes.solid} d="M15.5 3.5l1.5 3.2 3.5.5-2.5 2.5.6 3.5-3.1-1.7-3.1 1.7.6-3.5-2.5-2.5 3.5-.5z" />
      <path d="M9.5 12.5L3 19M12.5 15L8 19.5M7 9.5L3.5 13" />
    </>
  ),
  puddles: (
    <>
      <path className={classes.solid} d="M12 2.5c2.2 3 3.6 5 3.6 7a3.6 3.6 0 0 1-7.2 0c0-2 1.4-4 3.6-7z" />
      <path d="M6.5 15.2c-2.2.5-3.5 1.3-3.5 2.3 0 1.9 4 3.4 9 3.4s9-1.5 9-3.4c0-1-1.3-1.8-3.5-2.3" />
    </>
  ),
  lanterns: (
    <>
      <path d="M9 5.5a3 3 0 0 1 6 0M8 5.5h8M7 20.5h10" />
      <path d="M7.5 8.5h9l-1 9.5h-7z" />
      <circle className={classes.solid} cx="12" cy="13" r="2.4" />
    </>
  ),
};
