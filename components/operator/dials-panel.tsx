// The numbers that runs go by, each with its own button, so that nothing is changed by accident with something else.
"use client";
import { Button, TextInput, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Controls } from "@/convex/model/operatorViews";
import { type DialName, useControlActions } from "@/hooks/operator/use-controls";
import classes from "./operator.module.css";

interface Dial {
  readonly name: DialName;
  readonly label: string;
  readonly description: string;
  readonly kind: "text" | "number";
}

const DIALS: readonly Dial[] = [
  {
    name: "generationHours",
    label: "Hours of runs (UTC)",
    description: "Like 6,18. Each hour is one talk a day for everybody.",
    kind: "text",
  },
  {
    name: "rolloutPercent",
    label: "Share of users (%)",
    description: "From 0 to 100, by cohort. A run keeps the share it began with.",
    kind: "number",
  },
  {
    name: "pausedCohorts",
    label: "Paused cohorts",
    description: "Like 3,10-19, from 0 to 99; empty for none. From the next page on.",
    kind: "text",
  },
  {
    name: "idleDays",
    label: "Days until somebody is away",
    description: "Whoever was away for longer gets no talk, and one at once when they return.",
    kind: "number",
  },
  {
    name: "rareEventPercent",
    label: "Rare events (%)",
    description: "Of 100 talks so many have one.",
    kind: "number",
  },
];

export function DialsPanel({ dials }: { dials: Controls["dials"] }) {
  return (
    <>
      <Title order={2} size="h3">
        Dials
      </Title>
      <div className={classes.dials}>
        {DIALS.map((dial) => (
          <DialForm key={dial.name} dial={dial} value={String(dials[dial.name])} />
        ))}
      </div>
    </>
  );
}

function DialForm({ dial: { name, label, description, kind }, value }: { dial: Dial; value: string }) {
  const { setDial } = useControlActions();
  const [known, setKnown] = useState(value);
  const [text, setText] = useState(value);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);
  if (known !== value) {
    // Set here or elsewhere: it takes the place of what stands in the field.
    setKnown(value);
    setText(value);
  }
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = kind === "number" ? numberIn(text) : text.trim();
    if (wanted === null) return setProblem("Please write a number.");
    setBusy(true);
    const outcome = await setDial(name, wanted);
    setBusy(false);
    setSaved(outcome.kind === "done");
    setProblem(outcome.kind === "failed" ? outcome.words : null);
  };
  const write = (words: string) => {
    setText(words);
    setSaved(false);
    setProblem(null);
  };
  return (
    <form className={classes.card} onSubmit={(event) => void save(event)}>
      <TextInput
        label={label}
        description={description}
        value={text}
        autoComplete="off"
        inputMode={kind === "number" ? "decimal" : "text"}
        error={problem}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <div className={classes.head}>
        <Button
          type="submit"
          variant="default"
          loading={isBusy}
          disabled={text.trim() === value}
          aria-label={`Save: ${label}`}
        >
          Save
        </Button>
        <output className={classes.soft}>{isSaved ? "Saved." : ""}</output>
      </div>
    </form>
  );
}

function numberIn(text: string): number | null {
  const value = Number(text.trim().replace(",", "."));
  return text.trim() === "" || !Number.isFinite(value) ? null : value;
}
