// Asks before a room is left: what stays, and what they will know of it.
"use client";
import { Button, Group, Modal, Text } from "@mantine/core";
import { useFocusBack } from "@/hooks/browser/use-focus-back";
import classes from "./dialogs.module.css";

export interface LeaveDialogProps {
  readonly name: string;
  /** Why it did not work the last time. */
  readonly refusal: string | null;
  readonly isBusy: boolean;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

export function LeaveDialog({ name, refusal, isBusy, onLeave, onClose }: LeaveDialogProps) {
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      radius="lg"
      classNames={{ title: classes.title ?? "" }}
      title="Leave the room?"
      closeButtonProps={{ "aria-label": "Stay", size: 44, iconSize: 18 }}
    >
      <Text>{name} will have the room to themselves again, and their talk goes back to being watched.</Text>
      <Text mt="sm">What was said stays here to read, and you can step in again whenever you like.</Text>
      {refusal === null ? null : (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          Stay
        </Button>
        <Button color="coral" loading={isBusy} onClick={onLeave}>
          Leave
        </Button>
      </Group>
    </Modal>
  );
}
