// A mood as a shape and a word, so that it is never told by colour alone.
import type { Mood } from "@/lib/creature";
import classes from "./mood-badge.module.css";

const WORDS: Readonly<Record<Mood, string>> = { happy: "Happy", neutral: "Calm", unhappy: "Unhappy" };

export function MoodBadge({ mood }: { mood: Mood }) {
  return (
    <span className={classes.badge} data-mood={mood}>
      <svg viewBox="0 0 12 12" className={classes.shape} aria-hidden>
        <path d={SHAPES[mood]} />
      </svg>
      {WORDS[mood]}
    </span>
  );
}

/** A mood within a sentence: "calm". */
export function moodWord(mood: Mood): string {
  return WORDS[mood].toLowerCase();
}

/** "Pip, happy": what a screen reader says for a portrait. */
export function portraitLabel(nickname: string, mood: Mood): string {
  return `${nickname}, ${moodWord(mood)}`;
}

/** A sun, a pebble, a drop. */
const SHAPES: Readonly<Record<Mood, string>> = {
  happy: "M6 0l1.3 2.3 2.6-.6-.6 2.6L12 6 9.3 7.3l.6 2.6-2.6-.6L6 12 4.7 9.3l-2.6.6.6-2.6L0 6l2.7-1.7-.6-2.6 2.6.6z",
  neutral: "M2 3.5h8a2.5 2.5 0 0 1 0 5H2a2.5 2.5 0 0 1 0-5z",
  unhappy: "M6 .5c2 3 4 4.8 4 7a4 4 0 0 1-8 0c0-2.2 2-4 4-7z",
};
