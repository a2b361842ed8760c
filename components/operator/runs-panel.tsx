// Runs: what is under way and what was, with the three things to do: start one, pause all, let them go on.
"use client";
import { Button, Text, Title } from "@mantine/core";
import { Pause, Play, Sparkles } from "lucide-react";
import { useState } from "react";
import { useNow } from "@/hooks/browser/use-now";
import { useTimeZone } from "@/hooks/browser/use-time-zone";
import { useControlActions } from "@/hooks/operator/use-controls";
import { useRuns, useStuckPages } from "@/hooks/operator/use-runs";
import { ConfirmDialog } from "./confirm-dialog";
import classes from "./operator.module.css";
import { CardsSkeleton } from "./operator-skeleton";
import { RunCard } from "./run-card";
import { durationWords, expectedUsers, slotWords } from "./run-words";
import { StartDialog } from "./start-dialog";

const SECOND_MS = 1_000;

type Asked = "start" | "pause" | "resume" | null;

export function RunsPanel({ isPaused }: { isPaused: boolean }) {
  const [asked, setAsked] = useState<Asked>(null);
  const { start, pause } = useControlActions();
  const close = () => setAsked(null);
  return (
    <>
      <header className={classes.head}>
        <Title order={2} size="h3">
          Runs
        </Title>
        <div className={classes.row}>
          <Button
            variant="default"
            leftSection={isPaused ? <Play size={18} aria-hidden /> : <Pause size={18} aria-hidden />}
            onClick={() => setAsked(isPaused ? "resume" : "pause")}
          >
            {isPaused ? "Let runs go on" : "Pause runs"}
          </Button>
          <Button
            leftSection={<Sparkles size={18} aria-hidden />}
            disabled={isPaused}
            onClick={() => setAsked("start")}
          >
            Start a run
          </Button>
        </div>
      </header>
      <output className={classes.notice} data-tone={isPaused ? "alert" : "calm"}>
        {isPaused
          ? "Runs are paused: none starts, and nobody is caught up."
          : "Runs start by the timetable, eleven minutes past the hour."}
      </output>
      <StuckNotice />
      <RunList />
      {asked === "start" ? <StartDialog onStart={start} onClose={close} /> : null}
      {asked === "pause" ? (
        <ConfirmDialog title="Pause runs?" doIt="Pause" tone="alert" onConfirm={() => pause(true)} onClose={close}>
          No run starts, and one under way stops after the page it is at. Nobody gets a talk until runs go on.
        </ConfirmDialog>
      ) : null}
      {asked === "resume" ? (
        <ConfirmDialog title="Let runs go on?" doIt="Go on" onConfirm={() => pause(false)} onClose={close}>
          A run that was stopped in the last twelve hours goes on from where it was, within a minute.
        </ConfirmDialog>
      ) : null}
    </>
  );
}

function StuckNotice() {
  const stuck = useStuckPages();
  if (stuck.length === 0) return null;
  return (
    <ul className={classes.notice} data-tone="alert" role="alert" aria-label="Runs that nobody works on">
      {stuck.map(({ runId, slotKey, page, attempts, waitsMs }) => (
        <li key={runId}>
          {slotWords(slotKey)}:{" "}
          {page === null ? "its next page was not opened" : `page ${page + 1} broke in attempt ${attempts}`}, for{" "}
          {durationWords(waitsMs)}. It is taken up again within two minutes.
        </li>
      ))}
    </ul>
  );
}

function RunList() {
  const runs = useRuns();
  const zone = useTimeZone();
  const now = useNow(0, SECOND_MS);
  if (runs.kind === "loading") return <CardsSkeleton />;
  if (runs.kind !== "ready") return <Text>The runs did not load. Reload to try again.</Text>;
  if (runs.value.length === 0) {
    return <p className={classes.empty}>No run yet. The timetable starts the first one, or you do.</p>;
  }
  return (
    <ol className={classes.list} aria-label="Newest runs">
      {runs.value.map((run) => (
        <li key={run.runId}>
          <RunCard run={run} expected={expectedUsers(runs.value, run)} now={now} zone={zone} />
        </li>
      ))}
    </ol>
  );
}
