// Asks before a chat is cleared: what goes, what stays, and whether what was learned goes as well.
"use client";
import { Button, Checkbox, Group, Modal, Text } from "@mantine/core";
import { useState } from "react";
import classes from "./dialogs.module.css";

export interface ClearDialogProps {
  readonly name: string;
  /** A room: what stays is more than one. */
  readonly isRoom: boolean;
  /** How much there is; null until it is counted. */
  readonly extent: { readonly messages: number; readonly media: number; readonly isMore: boolean } | null;
  /** Why it did not work the last time. */
  readonly refusal: string | null;
  readonly isBusy: boolean;
  readonly onClear: (forgetMemories: boolean) => void;
  readonly onClose: () => void;
}

export function ClearDialog({ name, isRoom, extent, refusal, isBusy, onClear, onClose }: ClearDialogProps) {
  const [forgets, setForgets] = useState(false);
  const isEmpty = extent?.messages === 0;
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      radius="lg"
      classNames={{ title: classes.title ?? "" }}
      title={`Clear the chat with ${name}?`}
      closeButtonProps={{ "aria-label": "Keep the chat", size: 44, iconSize: 18 }}
    >
      <Text>{isEmpty ? "There is nothing to clear." : `${goes(extent)} This cannot be undone.`}</Text>
      <Text mt="sm">
        What stays: {name} and {isRoom ? "their moods" : "its mood"}, and the free messages you have left. The chat
        begins anew.
      </Text>
      <Checkbox
        mt="md"
        className={classes.choice}
        label={`Also forget what ${name} learned about you in this chat`}
        checked={forgets}
        onChange={(event) => setForgets(event.currentTarget.checked)}
      />
      {refusal === null ? null : (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button color="coral" loading={isBusy} disabled={extent === null || isEmpty} onClick={() => onClear(forgets)}>
          {clearWords(extent)}
        </Button>
      </Group>
    </Modal>
  );
}

function goes(extent: ClearDialogProps["extent"]): string {
  if (extent === null) return "Every message goes for good, with its pictures and sounds.";
  const { messages, media, isMore } = extent;
  const all =
    messages === 1 ? "The one message goes" : `All ${isMore ? "of the more than " : ""}${messages} messages go`;
  const files = media === 0 ? "" : `, ${media} of them with a picture or sound`;
  return `${all} for good${files}.`;
}

function clearWords(extent: ClearDialogProps["extent"]): string {
  if (extent === null || extent.messages === 0) return "Clear the chat";
  if (extent.isMore) return `Clear more than ${extent.messages} messages`;
  return `Clear ${extent.messages} message${extent.messages === 1 ? "" : "s"}`;
}
