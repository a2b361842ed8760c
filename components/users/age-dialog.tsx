// One neutral question before somebody begins: the month of birth. It says what becomes of the answer, and nothing about
// which answer is which. Shown as a dialog over what the person was about to do, so that nothing of that is lost.
"use client";
import { Button, Modal, NativeSelect, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { BIRTH_YEARS_BACK, type Birth } from "@/lib/age-bands";
import classes from "./age.module.css";

export interface AgeDialogProps {
  readonly state: "closed" | "asking" | "refused";
  readonly onAnswer: (born: Birth) => void;
  readonly onClose: () => void;
}

export function AgeDialog({ state, onAnswer, onClose }: AgeDialogProps) {
  return (
    <Modal
      opened={state !== "closed"}
      onClose={onClose}
      centered
      radius="xl"
      title={state === "refused" ? "Thank you for stopping by" : "When were you born?"}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {state === "refused" ? <Refused onClose={onClose} /> : <Question onAnswer={onAnswer} />}
    </Modal>
  );
}

function Question({ onAnswer }: Pick<AgeDialogProps, "onAnswer">) {
  const [month, setMonth] = useState("");
  const [year, setYear] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (month !== "" && year !== "") onAnswer({ month: Number(month), year: Number(year) });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Text size="sm">We ask everybody. We keep an age group only, never the date.</Text>
      <div className={classes.fields}>
        <NativeSelect
          label="Month"
          data={[{ value: "", label: "Month", disabled: true }, ...MONTHS]}
          value={month}
          size="md"
          data-autofocus
          onChange={(event) => setMonth(event.currentTarget.value)}
        />
        <NativeSelect
          label="Year"
          data={[{ value: "", label: "Year", disabled: true }, ...years()]}
          value={year}
          size="md"
          onChange={(event) => setYear(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" size="md" fullWidth disabled={month === "" || year === ""}>
        Go on
      </Button>
    </form>
  );
}

function Refused({ onClose }: Pick<AgeDialogProps, "onClose">) {
  return (
    <div className={classes.form}>
      <Text>
        We are not able to open a nest for you yet. That is nothing you did wrong, and we have kept nothing of what you
        told us.
      </Text>
      <Text>The creatures will still be here later. Until then, take good care of the ones around you.</Text>
      <Button variant="default" size="md" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
].map((label, index) => ({ value: String(index + 1), label }));

/** The newest first; all the same to us. */
function years(): string[] {
  const now = new Date().getFullYear();
  return Array.from({ length: BIRTH_YEARS_BACK + 1 }, (_, back) => String(now - back));
}
