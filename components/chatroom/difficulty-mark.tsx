// How hard a search is, as hills and in words: one for easy, two for normal, three for hard.
import { DIFFICULTIES, type Difficulty } from "@/lib/talks";
import classes from "./recovery.module.css";
import { DIFFICULTY_WORDS } from "./recovery-words";

const HILLS = ["M1 19l8-12 8 12z", "M12 19l9-16 9 16z", "M25 19l9-13 9 13z"];

export function DifficultyMark({ difficulty }: { difficulty: Difficulty }) {
  const steep = DIFFICULTIES.indexOf(difficulty) + 1;
  return (
    <p className={classes.difficulty}>
      <svg viewBox="0 0 44 20" className={classes.hills} aria-hidden>
        {HILLS.map((hill, place) => (
          <path key={hill} d={hill} className={classes.hill} data-steep={place < steep || undefined} />
        ))}
      </svg>
      {DIFFICULTY_WORDS[difficulty]}
    </p>
  );
}
