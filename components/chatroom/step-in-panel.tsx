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
import { useMarkTalkRead } from "@/hooks/talks/use-mark-talk-read";
import { TALK_ARCHIVE_DAYS } from "@/lib/chatroom-limits";
import { DAY_MS } from "@/lib/days";
import classes from "./step-in.module.css";

/** `now` tells a talk that is in the archive by now: it can be watched, but no longer be stepped in to. */
export function StepInPanel({ talk, now }: { readonly talk: TalkView; readonly now: number }) {
  const room = useRoomOfTalk(talk.talkId);
  const entry = useEntry(talk);
  if (room.kind === "none" && now - talk.createdAt > TALK_ARCHIVE_DAYS * DAY_MS) return null;
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
function useEntry(talk: TalkView) {
  const stepIn = useStepIn();
  const markRead = useMarkTalkRead();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const enter = async () => {
    setBusy(true);
    setRefusal(null);
    const outcome = await stepIn(talk.talkId);
    if (outcome.kind === "done") {
      markRead(talk); // the room begins with all that was said
      router.push(`/chat/${outcome.value.conversationId}`);
      return;
    }
    setRefusal(outcome.words);
    setBusy(false);
  };
  return { isBusy, refusal, enter: () => void enter() };
}
