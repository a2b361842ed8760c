// What chatlings may talk about: this week's topics, drafts that wait for a decision, those that rest, and one's own.
"use client";
import { Button, NativeSelect, SegmentedControl, Text, Title } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { DeskTopic, TopicShelf } from "@/convex/model/operatorViews";
import { type TopicActions, useDeskTopics, useTopicActions } from "@/hooks/operator/use-desk-topics";
import { ConfirmDialog } from "./confirm-dialog";
import classes from "./operator.module.css";
import { CardsSkeleton } from "./operator-skeleton";
import { DraftCard, TopicRow } from "./topic-row";
import { TopicForm } from "./topic-form";

const SHELVES: readonly { value: TopicShelf; label: string }[] = [
  { value: "week", label: "This week" },
  { value: "draft", label: "Drafts" },
  { value: "approved", label: "Resting" },
];

export function TopicsPanel() {
  const [shelf, setShelf] = useState<TopicShelf>("week");
  const [isWriting, setWriting] = useState(false);
  const [said, setSaid] = useState("");
  const actions = useTopicActions();
  return (
    <>
      <header className={classes.head}>
        <Title order={2} size="h3">
          Topics
        </Title>
        <Button
          variant="default"
          leftSection={<Plus size={18} aria-hidden />}
          disabled={isWriting}
          onClick={() => setWriting(true)}
        >
          Add a topic
        </Button>
      </header>
      {isWriting ? (
        <TopicForm
          onAdd={actions.add}
          onAdded={(statement) => setSaid(`Added, and rests until its week: ${statement}`)}
          onClose={() => setWriting(false)}
        />
      ) : null}
      <SegmentedControl
        aria-label="Which topics"
        value={shelf}
        data={[...SHELVES]}
        onChange={(value) => setShelf(SHELVES.find((one) => one.value === value)?.value ?? "week")}
      />
      <output className={classes.soft}>{said}</output>
      <Shelf key={shelf} shelf={shelf} actions={actions} onSaid={setSaid} />
    </>
  );
}

interface ShelfProps {
  readonly shelf: TopicShelf;
  readonly actions: TopicActions;
  /** What was done, in words: the topic itself is gone from the shelf by then. */
  readonly onSaid: (words: string) => void;
}

function Shelf({ shelf, actions, onSaid }: ShelfProps) {
  const topics = useDeskTopics(shelf);
  if (topics.kind === "loading") return <CardsSkeleton />;
  if (topics.kind !== "ready") return <Text role="alert">The topics did not load. Reload to try again.</Text>;
  if (topics.value.length === 0) return <p className={classes.empty}>{EMPTY[shelf]}</p>;
  if (shelf === "draft") return <Drafts drafts={topics.value} actions={actions} onSaid={onSaid} />;
  return <Topics topics={topics.value} onRetire={actions.retire} />;
}

const EMPTY: Readonly<Record<TopicShelf, string>> = {
  week: "No topic at all: every one was taken out, and no talk can be made.",
  draft: "No draft waits. Where a model is configured it writes three on Wednesdays.",
  approved: "None rests: either all are in this week, or no week was chosen yet.",
};

interface DraftsProps extends Omit<ShelfProps, "shelf"> {
  readonly drafts: readonly DeskTopic[];
}

function Drafts({ drafts, actions, onSaid }: DraftsProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const decide = async (deed: ReturnType<TopicActions["approve"]>, words: string) => {
    const outcome = await deed;
    if (outcome.kind === "done") onSaid(words);
    setRefusal(outcome.kind === "failed" ? outcome.words : null);
  };
  return (
    <>
      {refusal === null ? null : (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
      <ul className={classes.list} aria-label="Drafts">
        {drafts.map((draft) => (
          <li key={draft.slug}>
            <DraftCard
              draft={draft}
              onApprove={() => void decide(actions.approve(draft.slug), `Approved: ${draft.statement}`)}
              onRefuse={() => void decide(actions.refuse(draft.slug), `Refused: ${draft.statement}`)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

const ALL = "All categories";

function Topics({ topics, onRetire }: { topics: readonly DeskTopic[]; onRetire: TopicActions["retire"] }) {
  const [category, setCategory] = useState(ALL);
  const [retired, setRetired] = useState<DeskTopic | null>(null);
  const shown = category === ALL ? topics : topics.filter((topic) => topic.category === category);
  return (
    <>
      <div className={classes.head}>
        <NativeSelect
          label="Category"
          size="md"
          value={category}
          data={[ALL, ...new Set(topics.map((topic) => topic.category).sort())]}
          onChange={(event) => setCategory(event.currentTarget.value)}
        />
        <output className={classes.soft}>
          {shown.length} of {topics.length} topics
        </output>
      </div>
      <ul className={classes.list} aria-label="Topics">
        {shown.map((topic) => (
          <TopicRow key={topic.slug} topic={topic} onRetire={() => setRetired(topic)} />
        ))}
      </ul>
      {retired === null ? null : (
        <ConfirmDialog
          title="Take this topic out for good?"
          doIt="Take it out"
          tone="alert"
          onConfirm={() => onRetire(retired.slug)}
          onClose={() => setRetired(null)}
        >
          “{retired.statement}” will not be talked about again, from now on. It cannot be brought back.
        </ConfirmDialog>
      )}
    </>
  );
}
