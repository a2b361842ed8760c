// The numbers that runs go by, each with its own button, so that nothing is changed by accident with something else.
"use client";
import { Button, TextInput, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Controls } from "@/convex/model/operatorViews";
import { useControlActions } from "@/hooks/operator/use-controls";
import { type Dial, DIALS } from "./dial-words";
import classes from "./operator.module.css";

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
