// One run: how far it is or what became of it, in a bar and in numbers, with its newest pages to unfold.
import { Title } from "@mantine/core";
import type { RunView } from "@/convex/model/generationViews";
import { clockWords, dayWords, type TimeZone } from "@/lib/format-time";
import classes from "./operator.module.css";
import { RunBar } from "./run-bar";
import { RunPages } from "./run-pages";
import { count, durationWords, errorCounts, reasonsOf, slotWords, stateWords } from "./run-words";

export interface RunCardProps {
  readonly run: RunView;
  /** How many users there may be; null when nobody knows. */
  readonly expected: number | null;
  readonly now: number;
  readonly zone: TimeZone;
}

export function RunCard({ run, expected, now, zone }: RunCardProps) {
  const { slotKey, state, startedAt, endedAt } = run;
  return (
    <article className={classes.card} aria-label={`Run of ${slotWords(slotKey)}`}>
      <header className={classes.head}>
        <div>
          <Title order={3} size="h4">
            {slotWords(slotKey)}
          </Title>
          <p className={classes.soft}>{originWords(run)}</p>
        </div>
        <span className={classes.chip} data-state={state}>
          {stateWords(run)}
        </span>
      </header>
      <RunBar run={run} expected={expected} />
      <dl className={classes.facts}>
        <Fact name="Users seen" value={count(run.counts.users)} />
        <Fact name="Talks made" value={count(run.counts.made)} />
        <Fact name="Passed over" value={count(run.counts.skipped)} />
        <Fact name="Failed" value={count(run.counts.failed)} isAlert={run.counts.failed > 0} />
        <Fact name="Runaways" value={count(run.counts.runaways)} />
        <Fact name="Started" value={`${dayWords(startedAt, now, zone)}, ${clockWords(startedAt, zone)}`} />
        <Fact name={endedAt === null ? "Since then" : "Took"} value={durationWords((endedAt ?? now) - startedAt)} />
        <Fact name="Database" value={durationWords(run.dbMs)} />
      </dl>
      <Tally title="Passed over" lines={reasonsOf(run.skippedBecause).map(({ words, users }) => [words, users])} />
      <Tally title="Failures" lines={errorCounts(run.errors).map(({ code, times }) => [`× ${code}`, times])} />
      <RunPages run={run} />
    </article>
  );
}

function Fact({ name, value, isAlert = false }: { name: string; value: string; isAlert?: boolean }) {
  return (
    <div className={classes.fact} data-alert={isAlert || undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Tally({ title, lines }: { title: string; lines: readonly (readonly [string, number])[] }) {
  if (lines.length === 0) return null;
  return (
    <p className={classes.soft}>
      <strong>{title}:</strong> {lines.map(([words, times]) => `${count(times)} ${words}`).join(" · ")}
    </p>
  );
}

function originWords({ trigger, forOnePerson, rollout }: RunView): string {
  const who = forOnePerson ? "for one person" : rollout < 100 ? `for ${rollout} % of users` : "for everybody";
  return `${trigger === "cron" ? "By the timetable" : "By hand"}, ${who}`;
}
