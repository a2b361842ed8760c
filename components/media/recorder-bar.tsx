// What stands in the composer's place while a voice note is recorded: time, loudness, pause, away with it, done (S4-44).
"use client";
import { ActionIcon, Button } from "@mantine/core";
import { Check, Circle, Pause, Trash2 } from "lucide-react";
import { clockDuration } from "@/lib/media-words";
import { roomLeft } from "@/lib/recording";
import { LevelMeter } from "./level-meter";
import classes from "./recorder.module.css";

export interface RecorderBarProps {
  readonly state: RecorderBarState;
  readonly level: () => number;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onFinish: () => void;
  readonly onCancel: () => void;
}

export type RecorderBarState =
  | { readonly kind: "asking" }
  | { readonly kind: "recording"; readonly seconds: number; readonly bytes: number; readonly isPaused: boolean }
  | { readonly kind: "finishing" };

export function RecorderBar(props: RecorderBarProps) {
  const { state, level, onPause, onResume, onFinish, onCancel } = props;
  const isPaused = state.kind === "recording" && state.isPaused;
  return (
    <section className={classes.bar} aria-label="Recording a voice note">
      <ActionIcon size={44} color="coral" aria-label="Throw the recording away" onClick={onCancel}>
        <Trash2 size={20} aria-hidden />
      </ActionIcon>
      <span className={classes.clock} data-paused={isPaused}>
        <Circle className={classes.dot} size={10} fill="currentColor" aria-hidden />
        {state.kind === "recording" ? clockDuration(state.seconds) : "0:00"}
      </span>
      {state.kind === "recording" ? (
        <LevelMeter level={level} />
      ) : (
        <span className={classes.words}>{state.kind === "asking" ? "Waiting for the microphone" : "One moment"}</span>
      )}
      {state.kind === "recording" ? (
        <ActionIcon
          size={44}
          aria-label={isPaused ? "Go on recording" : "Pause"}
          onClick={isPaused ? onResume : onPause}
        >
          {isPaused ? <Circle size={18} fill="currentColor" aria-hidden /> : <Pause size={20} aria-hidden />}
        </ActionIcon>
      ) : null}
      <Button
        className={classes.done}
        size="sm"
        leftSection={<Check size={18} aria-hidden />}
        disabled={state.kind !== "recording"}
        onClick={onFinish}
        data-tool="finish"
      >
        Done
      </Button>
      <RecorderNews state={state} />
    </section>
  );
}

/** What changed, for a screen reader: the state, and once that the end is near. The time itself would never stop talking. */
function RecorderNews({ state }: { state: RecorderBarState }) {
  const room = state.kind === "recording" ? roomLeft(state) : { kind: "plenty" as const };
  return (
    <>
      {room.kind === "near" ? (
        <span className={classes.near} aria-hidden>
          {room.words}
        </span>
      ) : null}
      <output className="visually-hidden">
        {state.kind === "recording" ? (state.isPaused ? "Paused. " : "Recording. ") : ""}
        {room.kind === "near" ? "Less than half a minute is left." : ""}
      </output>
    </>
  );
}
