// In the place of the composer once somebody has left a room: it can be read, and stepped in to again.
"use client";
import { Button } from "@mantine/core";
import { LogIn } from "lucide-react";
import { useState } from "react";
import type { ConversationView } from "@/convex/model/views";
import { useComeBack } from "@/hooks/rooms/use-room";
import classes from "./room-left.module.css";

export function RoomLeftPanel({ conversationId }: Pick<ConversationView, "conversationId">) {
  const comeBack = useComeBack(conversationId);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const enter = async () => {
    setBusy(true);
    const outcome = await comeBack();
    setBusy(false);
    setRefusal(outcome.kind === "failed" ? outcome.words : null);
  };
  return (
    <section className={classes.place} aria-label="You left this room">
      <p className={classes.words}>You left this room. Everything stays here to read.</p>
      <Button
        variant="light"
        leftSection={<LogIn size={18} aria-hidden />}
        loading={isBusy}
        onClick={() => void enter()}
      >
        Step in again
      </Button>
      {refusal === null ? null : (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
    </section>
  );
}
