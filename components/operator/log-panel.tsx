// Who did what on this screen: everybody's deeds, one's own, or those about one thing.
"use client";
import { Button, SegmentedControl, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { LogEntry, LogFilter } from "@/convex/model/auditLog";
import { useNow } from "@/hooks/browser/use-now";
import { useTimeZone } from "@/hooks/browser/use-time-zone";
import { useOperatorLog } from "@/hooks/operator/use-operator-log";
import { clockWords, dayWords } from "@/lib/format-time";
import { deedWords, targetWords } from "./log-words";
import classes from "./operator.module.css";
import { CardsSkeleton } from "./operator-skeleton";

const MINUTE_MS = 60_000;

/** What one look shows, and the most: older ones are found by whom or by what they are about. */
const SHOWN = 20;
const SHOWN_MAX = 180;

export function LogPanel() {
  const [filter, setFilter] = useState<LogFilter>({ kind: "all" });
  const [shown, setShown] = useState(SHOWN);
  const entries = useOperatorLog(filter, shown);
  const show = (wanted: LogFilter) => {
    setFilter(wanted);
    setShown(SHOWN);
  };
  return (
    <>
      <header className={classes.head}>
        <Title order={2} size="h3">
          Log
        </Title>
        {filter.kind === "about" ? (
          <Button variant="default" onClick={() => show({ kind: "all" })}>
            Back to everything
          </Button>
        ) : (
          <SegmentedControl
            aria-label="Whose deeds"
            value={filter.kind}
            data={[
              { value: "all", label: "Everybody" },
              { value: "mine", label: "Me" },
            ]}
            onChange={(value) => show({ kind: value === "mine" ? "mine" : "all" })}
          />
        )}
      </header>
      {entries.kind === "loading" ? <CardsSkeleton /> : null}
      {entries.kind === "failed" ? <Text role="alert">The log did not load. Reload to try again.</Text> : null}
      {entries.kind === "ready" ? (
        <Entries
          entries={entries.value.slice(0, shown)}
          onPick={filter.kind === "about" ? null : (targetId) => show({ kind: "about", targetId })}
        />
      ) : null}
      {entries.kind === "ready" && entries.value.length > shown && shown < SHOWN_MAX ? (
        <Button variant="default" className={classes.more} onClick={() => setShown(shown + 40)}>
          Show older deeds
        </Button>
      ) : null}
    </>
  );
}

interface EntriesProps {
  readonly entries: readonly LogEntry[];
  /** Null where the list is about one thing already. */
  readonly onPick: ((targetId: string) => void) | null;
}

function Entries({ entries, onPick }: EntriesProps) {
  const zone = useTimeZone();
  const now = useNow(0, MINUTE_MS);
  if (entries.length === 0) return <p className={classes.empty}>Nothing was done on this screen yet.</p>;
  return (
    <ol className={classes.list} aria-label="Newest deeds">
      {entries.map((entry) => (
        <li key={entry.entryId} className={classes.entry}>
          <p className={classes.words}>
            <strong>{entry.isMine ? "You" : entry.actor}</strong> {deedWords(entry)}
          </p>
          <p className={classes.soft}>
            <time dateTime={new Date(entry.at).toISOString()}>
              {dayWords(entry.at, now, zone)}, {clockWords(entry.at, zone)}
            </time>
            {" · "}
            {onPick === null ? (
              targetWords(entry)
            ) : (
              <button type="button" className={classes.pick} onClick={() => onPick(entry.targetId)}>
                {targetWords(entry)}
                <span className="visually-hidden"> (only what was done to it)</span>
              </button>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
