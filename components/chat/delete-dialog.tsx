// Asks once before a line goes for good, and says exactly what goes.
"use client";
import { Button, Group, Modal, Text } from "@mantine/core";
import type { MessageView } from "@/convex/model/views";
import { quotedWords } from "./quoted-words";
import classes from "./dialogs.module.css";

export interface DeleteDialogProps {
  /** The line in question. */
  readonly message: MessageView;
  readonly name: string;
  readonly onDelete: (message: MessageView) => void;
  readonly onClose: () => void;
}

export function DeleteDialog({ message, name, onDelete, onClose }: DeleteDialogProps) {
  const isMine = message.author.kind === "user";
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      radius="lg"
      classNames={{ title: classes.title ?? "" }}
      title={isMine ? "Delete your message?" : `Delete this line of ${name}?`}
      closeButtonProps={{ "aria-label": "Keep it", size: 44, iconSize: 18 }}
    >
      <blockquote className={classes.line} dir="auto">
        {quotedWords(message)}
      </blockquote>
      <Text>{goes(message)} Its place in the chat stays. This cannot be undone.</Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button color="coral" onClick={() => onDelete(message)}>
          Delete
        </Button>
      </Group>
    </Modal>
  );
}

function goes({ kind, author }: MessageView): string {
  const what = kind === "text" ? "Its words and reactions go" : "It goes with its file, its words and its reactions";
  return author.kind === "user" ? `${what} for good, and so does what was remembered from it.` : `${what} for good.`;
}
