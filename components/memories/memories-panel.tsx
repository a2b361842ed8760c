// What a chatling remembers of its person, on the chatling's page: every card with its source, and the way to change it.
"use client";
import { Skeleton, Text, Title } from "@mantine/core";
import Link from "next/link";
import type { Id } from "@/convex/_generated/dataModel";
import type { MemoryView } from "@/convex/model/views";
import { type MemoryActions, useMemories, useMemoryActions } from "@/hooks/memories/use-memories";
import { useViewer } from "@/hooks/users/use-viewer";
import classes from "./memories.module.css";
import { MemoryCard } from "./memory-card";

export interface MemoriesPanelProps {
  readonly chatlingId: Id<"chatlings">;
  readonly name: string;
}

export function MemoriesPanel({ chatlingId, name }: MemoriesPanelProps) {
  const memories = useMemories(chatlingId);
  const actions = useMemoryActions();
  const viewer = useViewer();
  const isOff = viewer.kind === "signed-in" && !viewer.viewer.remembers;
  return (
    <section className={classes.memories} aria-labelledby="memories-title">
      <Title order={2} size="h3" id="memories-title">
        What {name} remembers
      </Title>
      {isOff ? (
        <Text size="sm">
          Remembering is switched off in <Link href="/settings">Settings</Link>: nothing new is kept, and nothing here
          is used.
        </Text>
      ) : null}
      {memories.kind === "loading" ? <Skeleton height="5rem" radius="xl" /> : null}
      {memories.kind === "failed" ? <Text size="sm">The cards could not be read just now.</Text> : null}
      {memories.kind === "ready" && memories.value !== null ? (
        <Cards cards={memories.value} name={name} actions={actions} isOff={isOff} />
      ) : null}
    </section>
  );
}

type CardsProps = { cards: MemoryView[]; name: string; actions: MemoryActions; isOff: boolean };

function Cards({ cards, name, actions, isOff }: CardsProps) {
  if (cards.length === 0) {
    // Where nothing is kept, no card is promised.
    return isOff ? null : (
      <Text c="dimmed">
        Nothing yet. Tell {name} about a pet, a place or a plan, and a card appears here. You can change it or have it
        forgotten at any time.
      </Text>
    );
  }
  return (
    <ul className={classes.cards}>
      {cards.map((card) => (
        <MemoryCard key={card.memoryId} card={card} name={name} actions={actions} />
      ))}
    </ul>
  );
}
