// The egg that somebody taps open. Each tap adds a crack; the picture is decoration for the button around it.
import type { CSSProperties } from "react";
import type { Colour } from "@/lib/creature";
import classes from "./egg.module.css";
import { PAINT } from "./portrait-paint";

/** Taps until the shell gives way: enough to feel like helping, not enough to feel like work. */
export const EGG_TAPS = 3;

export function Egg({ colour, taps }: { colour: Colour; taps: number }) {
  const { body, accent } = PAINT[colour];
  // React's style type does not list custom properties; the browser takes any of them.
  const style = { "--shell": body, "--speckle": accent } as CSSProperties;
  return (
    // A new key restarts the wobble on every tap.
    <svg key={taps} viewBox="0 0 120 150" className={classes.egg} data-taps={taps} style={style} aria-hidden>
      <ellipse cx="60" cy="143" rx="40" ry="5" className={classes.shadow} />
      <path className={classes.shell} d="M60 8c29 0 50 38 50 72 0 36-21 60-50 60S10 116 10 80C10 46 31 8 60 8z" />
      <path
        className={classes.shade}
        d="M106 60c3 8 4 14 4 20 0 36-21 60-50 60-27 0-47-21-50-52 8 22 26 36 50 36 32 0 49-26 46-64z"
      />
      <path className={classes.shine} d="M37 34c-9 9-14 21-16 33" />
      <g className={classes.speckles}>
        <circle cx="72" cy="40" r="6" />
        <circle cx="90" cy="76" r="8" />
        <circle cx="44" cy="58" r="7" />
        <circle cx="34" cy="96" r="5" />
        <circle cx="66" cy="108" r="9" />
        <circle cx="88" cy="110" r="4" />
        <circle cx="58" cy="80" r="3.5" />
      </g>
      <g className={classes.cracks}>
        {CRACKS.slice(0, taps).map((crack) => (
          <path key={crack} d={crack} />
        ))}
      </g>
    </svg>
  );
}

const CRACKS: readonly string[] = [
  "M52 42l8 12-7 9 10 10-5 8",
  "M58 81l-13 5-6 11-14-2-8 9",
  "M58 81l15 6 5-9 14 9 14-7",
];
