// A topic of an operator's own: a statement, its category, what can be said about it, and a season if it has one.
"use client";
import { Button, NativeSelect, Textarea, TextInput, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { TOPIC_CATEGORIES, type TopicCategory } from "@/lib/talks";
import { CLAIMS_MIN, STATEMENT_CHARS_MAX } from "@/lib/topic-limits";
import type { DeedEnd } from "./deeds";
import classes from "./operator.module.css";
import { faultWords, linesIn } from "./topic-words";

type OwnTopic = {
  statement: string;
  category: TopicCategory;
  claims: { agree: string[]; disagree: string[]; neutral: string[] };
  season?: { from: string; to: string };
};

export interface TopicFormProps {
  /** `fault`: which rule of topics it breaks, where it is that. */
  readonly onAdd: (topic: OwnTopic) => Promise<DeedEnd & { readonly fault?: string }>;
  readonly onAdded: (statement: string) => void;
  readonly onClose: () => void;
}

const EMPTY = { statement: "", agree: "", disagree: "", neutral: "", from: "", to: "" };
type Field = keyof typeof EMPTY;

const SIDES = [
  { field: "agree", label: "For it" },
  { field: "disagree", label: "Against it" },
  { field: "neutral", label: "Beside it" },
] as const;

export function TopicForm({ onAdd, onAdded, onClose }: TopicFormProps) {
  const [texts, setTexts] = useState(EMPTY);
  const [category, setCategory] = useState<TopicCategory>("food");
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const write = (field: Field) => (event: Writing) => {
    const { value } = event.currentTarget;
    setTexts((before) => ({ ...before, [field]: value }));
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const outcome = await onAdd({ ...topicIn(texts), category });
    setBusy(false);
    if (outcome.kind === "done") {
      onAdded(texts.statement.trim());
      return onClose();
    }
    setRefusal(outcome.fault === undefined ? outcome.words : faultWords(outcome.fault));
  };
  return (
    <form className={classes.card} aria-label="A topic of your own" onSubmit={(event) => void add(event)}>
      <Title order={3} size="h4">
        A topic of your own
      </Title>
      <p className={classes.soft}>It may become active from the next refresh on, on Monday.</p>
      <TextInput
        label="Statement"
        description="One sentence that somebody may agree with or not, without a stop at its end."
        required
        maxLength={STATEMENT_CHARS_MAX}
        value={texts.statement}
        onChange={write("statement")}
      />
      <NativeSelect
        label="Category"
        size="md"
        value={category}
        data={[...TOPIC_CATEGORIES]}
        onChange={(event) => setCategory(TOPIC_CATEGORIES.find((one) => one === event.currentTarget.value) ?? "food")}
      />
      <Claims texts={texts} write={write} />
      {refusal === null ? null : (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={classes.row}>
        <Button type="submit" loading={isBusy}>
          Add this topic
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

type Writing = { readonly currentTarget: { readonly value: string } };

interface ClaimsProps {
  readonly texts: typeof EMPTY;
  readonly write: (field: Field) => (event: Writing) => void;
}

function Claims({ texts, write }: ClaimsProps) {
  return (
    <>
      {SIDES.map(({ field, label }) => (
        <Textarea
          key={field}
          label={`${label}: ${linesIn(texts[field]).length} of at least ${CLAIMS_MIN[field]}`}
          description="One claim a line, each a whole sentence in the first person."
          size="md"
          autosize
          minRows={3}
          maxRows={12}
          value={texts[field]}
          onChange={write(field)}
        />
      ))}
      <div className={classes.season}>
        <TextInput label="Season from" placeholder="12-01" value={texts.from} onChange={write("from")} />
        <TextInput label="to" placeholder="12-26" value={texts.to} onChange={write("to")} />
      </div>
    </>
  );
}

/** Without days it is for the whole year. */
function topicIn({ statement, agree, disagree, neutral, from, to }: typeof EMPTY): Omit<OwnTopic, "category"> {
  const claims = { agree: linesIn(agree), disagree: linesIn(disagree), neutral: linesIn(neutral) };
  const season = { from: from.trim(), to: to.trim() };
  const isAlways = season.from === "" && season.to === "";
  return { statement: statement.trim(), claims, ...(isAlways ? {} : { season }) };
}
