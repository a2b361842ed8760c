// Under a talk: the way in, or back to the room that the talk went on in (M-7).
"use client";
import { Button } from "@mantine/core";
import { DoorOpen, LogIn } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { LinkButton } from "@/components/ui/link-button";
import type { TalkView } from "@/convex/model/chatroomViews";
import { useRoomOfTalk, useStepIn } from "@/hooks/rooms/use-room";
import classes from "./step-in.module.css";

export function StepInPanel({ talk }: { readonly talk: TalkView }) {
  const room = useRoomOfTalk(talk.talkId);
  const entry = useEntry(talk);
  if (room.kind === "inside") {
    return (
      <section className={classes.panel} aria-label="Your room with them">
        <p className={classes.words}>You stepped in. It goes on as a room with you.</p>
        <LinkButton
          href={`/chat/${room.conversationId}`}
          variant="light"
          leftSection={<DoorOpen size={18} aria-hidden />}
        >
          Back to the room
        </LinkButton>
      </section>
    );
  }
  return (
    <section className={classes.panel} aria-label="Step in">
      <p className={classes.words}>
        {room.kind === "left" ? (
          <>
            You stepped in once, and what was said is{" "}
            <Link href={`/chat/${room.conversationId}`}>still there to read</Link>.
          </>
        ) : (
          "Something to say? Step in, and it goes on as a room with you. They will remember it."
        )}
      </p>
      <Button
        variant="light"
        leftSection={<LogIn size={18} aria-hidden />}
        loading={entry.isBusy}
        disabled={room.kind === "loading"}
        onClick={entry.enter}
      >
        {room.kind === "left" ? "Step in again" : "Step in"}
      </Button>
      {entry.refusal === null ? null : (
        <p className={classes.refusal} role="alert">
          {entry.refusal}
        </p>
      )}
    </section>
  );
}

/** One way in: busy from the tap until the room is on the screen. */
function useEntry({ talkId }: TalkView) {
  const stepIn = useStepIn();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const enter = async () => {
    setBusy(true);
    setRefusal(null);
    const outcome = await stepIn(talkId);
    if (outcome.kind === "done") {
      router.push(`/chat/${outcome.value.conversationId}`);
      return;
    }
    setRefusal(outcome.words);
    setBusy(false);
  };
  return { isBusy, refusal, enter: () => void enter() };
}
