// When notes may show: quiet hours of the person's own day, and one note a day instead of many.
"use client";
import { NativeSelect, Skeleton, Switch, Text } from "@mantine/core";
import { useState } from "react";
import settings from "@/components/users/settings.module.css";
import {
  type NotificationSettings,
  type QuietHours,
  type SettingsChange,
  useNotificationSettings,
  useSaveNotificationSettings,
} from "@/hooks/notifications/use-notification-settings";
import classes from "./notifications.module.css";

/** What switching quiet hours on begins with. */
const USUAL: QuietHours = { from: 22, to: 8 };

export function NotificationSettingsPanel() {
  const live = useNotificationSettings();
  if (live.kind === "loading") return <Skeleton height="7rem" radius="xl" />;
  if (live.kind !== "ready") return <Text size="sm">These could not be read just now.</Text>;
  return <Choices chosen={live.value} />;
}

function Choices({ chosen: { quiet, digest, timeZone } }: { chosen: NotificationSettings }) {
  const save = useSaveNotificationSettings();
  const [trouble, setTrouble] = useState<string | null>(null);
  const choose = async (change: SettingsChange) => {
    const outcome = await save(change);
    setTrouble(outcome.kind === "failed" ? outcome.words : null);
  };
  return (
    <div className={settings.form}>
      <Switch
        label="Quiet hours"
        description={`Notes that come in these hours wait for their end${timeZone === null ? "" : `, by the clocks of ${zoneWords(timeZone)}`}.`}
        checked={quiet !== null}
        onChange={(event) => void choose({ quiet: event.currentTarget.checked ? USUAL : null })}
      />
      {quiet === null ? null : <Hours quiet={quiet} onChoose={(hours) => void choose({ quiet: hours })} />}
      <Switch
        label="One note a day"
        description="In the evening, about everything that happened, instead of a note for each."
        checked={digest}
        onChange={(event) => void choose({ digest: event.currentTarget.checked })}
      />
      {trouble === null ? null : (
        <Text role="alert" size="sm" c="coral">
          {trouble}
        </Text>
      )}
    </div>
  );
}

function Hours({ quiet, onChoose }: { quiet: QuietHours; onChoose: (quiet: QuietHours) => void }) {
  return (
    <div className={classes.quiet}>
      <NativeSelect
        label="From"
        size="md"
        value={quiet.from}
        data={hoursBut(quiet.to)}
        onChange={(event) => onChoose({ ...quiet, from: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label="To"
        size="md"
        value={quiet.to}
        data={hoursBut(quiet.from)}
        onChange={(event) => onChoose({ ...quiet, to: Number(event.currentTarget.value) })}
      />
    </div>
  );
}

/** Every full hour but the other end, which would be no time at all. */
function hoursBut(other: number): { value: string; label: string }[] {
  return Array.from({ length: 24 }, (_, hour) => hour)
    .filter((hour) => hour !== other)
    .map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));
}

/** "America/New_York" is "New York". */
function zoneWords(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
