// Asks once before a runaway is let go, and says exactly what that means.
"use client";
import { Button, Group, Modal, Text } from "@mantine/core";
import { useFocusBack } from "@/hooks/browser/use-focus-back";
import classes from "./recovery.module.css";

export interface LetGoDialogProps {
  readonly name: string;
  readonly onLetGo: () => void;
  readonly onClose: () => void;
}

export function LetGoDialog({ name, onLetGo, onClose }: LetGoDialogProps) {
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      radius="lg"
      classNames={{ title: classes.title ?? "" }}
      title={`Let ${name} go kindly?`}
      closeButtonProps={{ "aria-label": "Keep looking", size: 44, iconSize: 18 }}
    >
      <Text>
        {name} goes on travelling and lives well out there. It leaves your collection for good: there is no way to look
        for it any more. Your chat with {name} stays and can be read.
      </Text>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" mih={44} onClick={onClose} data-autofocus>
          Keep looking
        </Button>
        <Button color="coral" mih={44} onClick={onLetGo}>
          Let {name} go
        </Button>
      </Group>
    </Modal>
  );
}
