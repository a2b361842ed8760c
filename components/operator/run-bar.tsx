// How far a run is while it goes on; what became of its users when it has ended.
import type { RunView } from "@/convex/model/generationViews";
import classes from "./operator.module.css";
import { count, percentOf } from "./run-words";

export function RunBar({ run, expected }: { run: RunView; expected: number | null }) {
  return run.endedAt === null ? <Progress run={run} expected={expected} /> : <Shares run={run} />;
}

function Progress({ run, expected }: { run: RunView; expected: number | null }) {
  const percent = percentOf(run, expected);
  const { pages, counts } = run;
  const seen = `${count(counts.users)} users in ${count(pages)} ${pages === 1 ? "page" : "pages"}`;
  return (
    <div>
      {/* Without a value it says that nobody knows how far it is. */}
      <progress
        className={classes.progress}
        aria-label="Users seen"
        max={100}
        data-rests={run.state === "stopped" || undefined}
        {...(percent === null ? {} : { value: percent })}
      />
      <p className={classes.legend}>
        {expected === null || run.forOnePerson
          ? `${seen}; how many there are is known at the end`
          : `${seen}, of about ${count(expected)} that the last run saw`}
      </p>
    </div>
  );
}

const PARTS = [
  { kind: "made", words: "talks" },
  { kind: "skipped", words: "passed over" },
  { kind: "failed", words: "failed" },
] as const;

function Shares({ run: { counts } }: { run: RunView }) {
  const parts = PARTS.filter(({ kind }) => counts[kind] > 0);
  const words = parts.map(({ kind, words: what }) => `${count(counts[kind])} ${what}`).join(", ");
  return (
    <div className={classes.track}>
      <span className="visually-hidden">
        {words === "" ? "Nobody was there" : `Of ${count(counts.users)} users: ${words}`}
      </span>
      {parts.map(({ kind }) => (
        <span key={kind} className={classes.part} data-kind={kind} style={{ flexGrow: counts[kind] }} />
      ))}
    </div>
  );
}
