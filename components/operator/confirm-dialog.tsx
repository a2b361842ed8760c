// Asks before a deed that everybody feels, or that cannot be taken back.
"use client";
import { Button, Group, Modal, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useFocusBack } from "@/hooks/browser/use-focus-back";
import type { DeedEnd } from "./deeds";
import classes from "./operator.module.css";

export interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The button's words. */
  readonly doIt: string;
  readonly tone?: "calm" | "alert";
  readonly onConfirm: () => Promise<DeedEnd>;
  readonly onClose: () => void;
}

export function ConfirmDialog({ title, children, doIt, tone = "calm", onConfirm, onClose }: ConfirmDialogProps) {
  useFocusBack();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const confirm = async () => {
    setBusy(true);
    const outcome = await onConfirm();
    setBusy(false);
    if (outcome.kind === "done") onClose();
    else setRefusal(outcome.words);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      radius="lg"
      title={title}
      classNames={{ title: classes.dialogTitle ?? "" }}
      closeButtonProps={{ "aria-label": "Close", size: 44, iconSize: 18 }}
    >
      <Text>{children}</Text>
      {refusal === null ? null : (
        <p className={classes.refusal} role="alert">
          {refusal}
        </p>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          Leave it
        </Button>
        <Button {...(tone === "alert" ? { color: "coral" } : {})} loading={isBusy} onClick={() => void confirm()}>
          {doIt}
        </Button>
      </Group>
    </Modal>
  );
}
