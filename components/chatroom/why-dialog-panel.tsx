// The answer to "Why is Pip sad?", over the page. Its story stays live while it is read.
"use client";
import { Modal, Skeleton, Text } from "@mantine/core";
import { moodWord } from "@/components/chatlings/mood-badge";
import type { ChatlingView } from "@/convex/model/views";
import { useNow } from "@/hooks/browser/use-now";
import { useTimeZone } from "@/hooks/browser/use-time-zone";
import { useMoodStory } from "@/hooks/moods/use-mood-story";
import { useFocusBack } from "@/hooks/browser/use-focus-back";
import classes from "./why.module.css";
import { WhyStory } from "./why-story";

export interface WhyDialogPanelProps {
  readonly chatling: ChatlingView;
  readonly onClose: () => void;
}

export function WhyDialogPanel({ chatling, onClose }: WhyDialogPanelProps) {
  useFocusBack();
  const story = useMoodStory(chatling.chatlingId);
  const zone = useTimeZone();
  const now = useNow(0, 60_000);
  const name = chatling.nickname;
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      size="lg"
      radius="lg"
      classNames={{ title: classes.title ?? "" }}
      title={`Why is ${name} ${moodWord(chatling.mood)}?`}
      closeButtonProps={{ "aria-label": "Close", size: 44, iconSize: 18 }}
    >
      {story.kind === "loading" ? <Skeleton height="8rem" radius="xl" /> : null}
      {story.kind === "failed" || story.kind === "signed-out" ? (
        <Text>The story could not be read just now. Nothing of it is lost.</Text>
      ) : null}
      {story.kind === "ready" && story.value !== null ? <WhyStory story={story.value} now={now} zone={zone} /> : null}
    </Modal>
  );
}
