// One memory: its words, where they come from, who may know, and the small tools to pin, change, share and forget it.
"use client";
import { ActionIcon, Button, SegmentedControl, Text } from "@mantine/core";
import { Pencil, Pin, PinOff, Trash2 } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import type { Id } from "@/convex/_generated/dataModel";
import type { MemoryView } from "@/convex/model/views";
import classes from "./memories.module.css";
import { MemoryForm } from "./memory-form";

type Done = { readonly kind: "done" } | { readonly kind: "failed"; readonly words: string };

interface CardActions {
  edit(memoryId: Id<"memories">, text: string): Promise<Done>;
  pin(memoryId: Id<"memories">, pinned: boolean): Promise<Done>;
  share(memoryId: Id<"memories">, scope: MemoryView["scope"]): Promise<Done>;
  forget(memoryId: Id<"memories">): Promise<Done>;
}

export interface MemoryCardProps {
  readonly card: MemoryView;
  readonly name: string;
  readonly actions: CardActions;
}

export function MemoryCard({ card, name, actions }: MemoryCardProps) {
  const [step, setStep] = useState<"resting" | "editing" | "asking">("resting");
  const [trouble, setTrouble] = useState<string | null>(null);
  const { memoryId } = card;
  const run = async (done: Promise<Done>): Promise<boolean> => {
    const outcome = await done;
    setTrouble(outcome.kind === "failed" ? outcome.words : null);
    return outcome.kind === "done";
  };
  return (
    <li className={classes.card} data-pinned={card.pinned}>
      {step === "editing" ? (
        <MemoryForm
          text={card.text}
          onCancel={() => setStep("resting")}
          onSave={async (text) => {
            if (await run(actions.edit(memoryId, text))) setStep("resting");
          }}
        />
      ) : (
        <div className={classes.head}>
          <Text className={classes.text} dir="auto">
            {card.text}
          </Text>
          <Tools
            card={card}
            onPin={() => void run(actions.pin(memoryId, !card.pinned))}
            onEdit={() => setStep("editing")}
            onForget={() => setStep("asking")}
          />
        </div>
      )}
      <Source card={card} />
      {step === "asking" ? (
        <div role="alert" className={classes.asking}>
          <Text size="sm">
            Forget this? {name} will not know it any more. Your message stays in the chat, and no brain reads it again.
          </Text>
          <div className={classes.row}>
            <Button color="coral" onClick={() => void run(actions.forget(memoryId))}>
              Forget
            </Button>
            <Button variant="default" onClick={() => setStep("resting")}>
              Keep
            </Button>
          </div>
        </div>
      ) : (
        <SegmentedControl
          aria-label={`Who may know: ${card.text}`}
          size="xs"
          radius="xl"
          className={classes.scope}
          data={[
            { value: "chatling", label: `Only ${name}` },
            { value: "collection", label: "All my chatlings" },
          ]}
          value={card.scope}
          onChange={(scope) => void run(actions.share(memoryId, scope === "collection" ? "collection" : "chatling"))}
        />
      )}
      {trouble === null ? null : (
        <Text role="alert" size="sm" c="coral">
          {trouble}
        </Text>
      )}
    </li>
  );
}

type ToolsProps = { card: MemoryView; onPin: () => void; onEdit: () => void; onForget: () => void };

function Tools({ card, onPin, onEdit, onForget }: ToolsProps) {
  return (
    <div className={classes.tools}>
      <ActionIcon size={44} aria-label={`Pin: ${card.text}`} aria-pressed={card.pinned} onClick={onPin}>
        {card.pinned ? <PinOff size={18} aria-hidden /> : <Pin size={18} aria-hidden />}
      </ActionIcon>
      <ActionIcon size={44} aria-label={`Edit: ${card.text}`} onClick={onEdit}>
        <Pencil size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon size={44} aria-label={`Forget: ${card.text}`} onClick={onForget}>
        <Trash2 size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function Source({ card }: { card: MemoryView }) {
  const { source } = card;
  const lead = card.edited ? "In your words." : "";
  if (source === null) {
    return (
      <Text size="sm" c="dimmed">
        {card.edited ? lead : "The message it came from is gone."}
      </Text>
    );
  }
  return (
    <Text size="sm" c="dimmed" className={classes.source}>
      {lead} From your message:{" "}
      <Link href={`/chat/${source.conversationId}?line=${source.messageId}&at=${source.at}`} dir="auto">
        “{source.text}”
      </Link>
    </Text>
  );
}
