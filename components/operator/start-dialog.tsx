// Starts a run by hand, for everybody or for one person. Choosing and confirming are one step: the button says what will happen.
"use client";
import { Button, Group, Modal, Radio, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useFocusBack } from "@/hooks/browser/use-focus-back";
import type { DeedEnd } from "./deeds";
import classes from "./operator.module.css";

export interface StartDialogProps {
  /** Null: for everybody. */
  readonly onStart: (userEmail: string | null) => Promise<DeedEnd>;
  readonly onClose: () => void;
}

export function StartDialog({ onStart, onClose }: StartDialogProps) {
  useFocusBack();
  const [who, setWho] = useState("everybody");
  const [email, setEmail] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isForOne = who === "one";
  const start = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const outcome = await onStart(isForOne ? email.trim() : null);
    setBusy(false);
    if (outcome.kind === "done") onClose();
    else setRefusal(outcome.code === "not_found" ? "Nobody has an account with this e-mail address." : outcome.words);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      radius="lg"
      title="Start a run by hand?"
      classNames={{ title: classes.dialogTitle ?? "" }}
      closeButtonProps={{ "aria-label": "Close", size: 44, iconSize: 18 }}
    >
      <form onSubmit={(event) => void start(event)}>
        <Radio.Group
          label="Who gets one more talk"
          description="Beside the timetable's: the slots of today keep theirs."
          value={who}
          onChange={setWho}
        >
          <Stack gap="sm" mt="sm">
            <Radio value="everybody" label="Everybody, as the dials say" />
            <Radio value="one" label="One person" />
          </Stack>
        </Radio.Group>
        {isForOne ? (
          <TextInput
            mt="md"
            type="email"
            label="E-mail address of the account"
            autoComplete="off"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        ) : null}
        {refusal === null ? null : (
          <p className={classes.refusal} role="alert">
            {refusal}
          </p>
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            Leave it
          </Button>
          <Button type="submit" loading={isBusy}>
            {isForOne ? "Start for one person" : "Start for everybody"}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
