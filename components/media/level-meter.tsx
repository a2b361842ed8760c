// How loud the microphone hears somebody, as a row of bars that runs: the proof that it hears at all.
"use client";
import { useEffect, useRef } from "react";
import classes from "./recorder.module.css";

/** Bars on the meter; the newest is the last. */
const BARS = 28;

/** A bar's time, in milliseconds: quick enough to follow a syllable. */
const BAR_MS = 90;

export function LevelMeter({ level }: { level: () => number }) {
  const meter = useRef<HTMLSpanElement>(null);
  const read = useRef(level);
  useEffect(() => {
    read.current = level;
  });
  // Drawn past React: ten times a second is a number for the style sheet, not a new tree.
  useEffect(() => {
    const timer = setInterval(() => {
      const bars = meter.current?.children;
      if (bars === undefined) return;
      for (let index = 0; index < bars.length; index += 1) {
        const next = bars[index + 1];
        const height = next instanceof HTMLElement ? next.style.getPropertyValue("--level") : String(read.current());
        const bar = bars[index];
        if (bar instanceof HTMLElement) bar.style.setProperty("--level", height);
      }
    }, BAR_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <span ref={meter} className={classes.meter} aria-hidden>
      {Array.from({ length: BARS }, (_, index) => (
        <span key={index} />
      ))}
    </span>
  );
}
