// What brains and voices were asked over the last day and what it cost, as bars and in numbers.
"use client";
import { Button, SegmentedControl, Text, Title } from "@mantine/core";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import type { Usage, UsageRow } from "@/convex/model/operatorViews";
import { useTimeZone } from "@/hooks/browser/use-time-zone";
import { useUsage } from "@/hooks/operator/use-usage";
import { clockWords } from "@/lib/format-time";
import classes from "./operator.module.css";
import { CardsSkeleton } from "./operator-skeleton";
import { count, durationWords } from "./run-words";
import {
  byMeasure,
  costWords,
  MEASURES,
  type MeasureName,
  modelWords,
  PURPOSES,
  shareOf,
  totalWords,
  unitWords,
} from "./usage-words";

export function UsagePanel() {
  const { look, isLooking, again } = useUsage();
  const zone = useTimeZone();
  return (
    <>
      <header className={classes.head}>
        <Title order={2} size="h3">
          Usage of the last 24 hours
        </Title>
        <Button variant="default" leftSection={<RotateCcw size={18} aria-hidden />} loading={isLooking} onClick={again}>
          Look again
        </Button>
      </header>
      {look.kind === "loading" ? <CardsSkeleton cards={1} /> : null}
      {look.kind === "failed" ? <Text role="alert">{look.words}</Text> : null}
      {look.kind === "ready" ? (
        <>
          <output className={classes.soft}>
            {totalWords(look.value.rows)}, as it was at {clockWords(look.at, zone)}.
            {look.value.complete
              ? ""
              : ` There were more calls than one look counts; these are the ones since ${clockWords(look.value.since, zone)}.`}
          </output>
          <Bars usage={look.value} />
        </>
      ) : null}
    </>
  );
}

function Bars({ usage: { rows } }: { usage: Usage }) {
  const [measure, setMeasure] = useState<MeasureName>("calls");
  if (rows.length === 0) return <p className={classes.empty}>Nothing was asked of any brain or voice in this time.</p>;
  return (
    <section className={classes.card} aria-label="Usage by brain">
      <SegmentedControl
        aria-label="What the bars show"
        value={measure}
        data={MEASURES.map(({ name, label }) => ({ value: name, label }))}
        onChange={(value) => setMeasure(MEASURES.find(({ name }) => name === value)?.name ?? "calls")}
      />
      <ul className={classes.bars}>
        {byMeasure(rows, measure).map((row) => (
          <li key={`${row.purpose} ${row.brain} ${row.provider} ${row.model}`}>
            <Bar row={row} rows={rows} measure={measure} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Bar({ row, rows, measure }: { row: UsageRow; rows: readonly UsageRow[]; measure: MeasureName }) {
  const { value, words } = MEASURES.find(({ name }) => name === measure) ?? MEASURES[0];
  return (
    <>
      <div className={classes.barHead}>
        <strong>
          {PURPOSES[row.purpose]} · {modelWords(row)}
        </strong>
        <span>{words(row)}</span>
      </div>
      <div className={classes.track} aria-hidden>
        <span
          className={classes.part}
          data-kind="made"
          style={{ inlineSize: `${shareOf(value(row), rows.map(value))}%` }}
        />
      </div>
      <p className={classes.legend}>
        {count(row.calls)} calls, {count(row.failed)} failed · {unitWords(row)} · {costWords(row.costMicros)} ·{" "}
        {durationWords(row.averageMs)} on average
      </p>
    </>
  );
}
