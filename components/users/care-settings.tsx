// Two switches of care: what chatlings may remember, and the word after three hours.
"use client";
import { Switch, Text } from "@mantine/core";
import { useState } from "react";
import classes from "./settings.module.css";

export interface CareSettingsProps {
  readonly remembers: boolean;
  readonly breakReminder: "always" | "on" | "off";
  readonly onChoose: (choices: {
    memory?: boolean;
    breakReminder?: boolean;
  }) => Promise<{ kind: "done" } | { kind: "failed"; words: string }>;
}

export function CareSettings({ remembers, breakReminder, onChoose }: CareSettingsProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const choose = async (choices: Parameters<CareSettingsProps["onChoose"]>[0]) => {
    const outcome = await onChoose(choices);
    setTrouble(outcome.kind === "failed" ? outcome.words : null);
  };
  return (
    <div className={classes.form}>
      <Switch
        label="Chatlings may remember"
        description="Facts you tell them, as cards that you can see, change and forget on each chatling’s page. Switched off, nothing new is kept and nothing kept is used."
        checked={remembers}
        onChange={(event) => void choose({ memory: event.currentTarget.checked })}
      />
      <Switch
        label="Suggest a break after three hours"
        description={
          breakReminder === "always" ? "This one stays on for you." : "Once in a long sitting, and easily closed."
        }
        checked={breakReminder !== "off"}
        disabled={breakReminder === "always"}
        onChange={(event) => void choose({ breakReminder: event.currentTarget.checked })}
      />
      {trouble === null ? null : (
        <Text role="alert" size="sm" c="coral">
          {trouble}
        </Text>
      )}
    </div>
  );
}
