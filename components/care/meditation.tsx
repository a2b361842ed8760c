// A chatling at rest: how long it will still be, and the way to wake it.
"use client";
import { Button, Progress } from "@mantine/core";
import { MEDITATION_HOURS } from "@/lib/chatroom-limits";
import classes from "./care.module.css";
import { restWords } from "./rest-words";

const WHOLE_MS = MEDITATION_HOURS * 3_600_000;

export interface MeditationProps {
  readonly name: string;
  readonly until: number;
  readonly now: number;
  readonly onWake: () => void;
}

export function Meditation({ name, until, now, onWake }: MeditationProps) {
  const leftMs = Math.max(0, until - now);
  const done = 100 - (Math.min(leftMs, WHOLE_MS) / WHOLE_MS) * 100;
  return (
    <div className={classes.meditation}>
      <p className={classes.restWords}>Meditating, {restWords(leftMs)}.</p>
      <Progress value={done} size="sm" radius="xl" aria-label={`How far ${name}’s rest is`} />
      <Button variant="default" mih={44} onClick={onWake}>
        Wake {name}
      </Button>
    </div>
  );
}
