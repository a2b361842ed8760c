// Play, pause, skip, speed, and once more.
"use client";
import { Button, SegmentedControl } from "@mantine/core";
import { Pause, Play, RotateCcw, SkipForward } from "lucide-react";
import type { CSSProperties } from "react";
import { useFocusKept } from "@/hooks/browser/use-focus-kept";
import { type Speed, SPEEDS } from "@/lib/talk-player";
import classes from "./talk-stage.module.css";

export interface StageControlsProps {
  readonly state: "playing" | "paused" | "over";
  readonly speed: Speed;
  readonly told: { readonly lines: number; readonly of: number };
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onSkip: () => void;
  readonly onPlayAgain: () => void;
  readonly onSpeed: (speed: Speed) => void;
}

export function StageControls(props: StageControlsProps) {
  const { state, speed, told, onSkip, onPlayAgain, onSpeed } = props;
  // Skipping takes its own button away, and so does watching again.
  const focus = useFocusKept<HTMLFieldSetElement>(state, "button");
  if (state === "over") {
    return (
      <fieldset className={classes.controls} aria-label="Playing" {...focus}>
        <Button variant="light" leftSection={<RotateCcw size={18} aria-hidden />} onClick={onPlayAgain}>
          Watch again
        </Button>
      </fieldset>
    );
  }
  return (
    <fieldset className={classes.controls} aria-label="Playing" {...focus}>
      <PlayButton {...props} />
      <Button variant="default" leftSection={<SkipForward size={18} aria-hidden />} onClick={onSkip}>
        Skip
        <span className="visually-hidden"> to the end</span>
      </Button>
      <SegmentedControl
        aria-label="Speed"
        data={SPEEDS.map((value) => ({ value: String(value), label: `${value}×` }))}
        value={String(speed)}
        onChange={(value) => onSpeed(SPEEDS.find((one) => String(one) === value) ?? 1)}
        radius="xl"
        size="sm"
      />
      <span className={classes.progress} style={toldSoFar(told)}>
        <span>{told.lines === 0 ? `${told.of} lines` : `Line ${told.lines} of ${told.of}`}</span>
      </span>
    </fieldset>
  );
}

function toldSoFar({ lines, of }: StageControlsProps["told"]): CSSProperties {
  // React's style type does not list custom properties; the browser takes any of them.
  return { "--told": of === 0 ? 1 : lines / of } as CSSProperties;
}

function PlayButton({ state, onPlay, onPause }: StageControlsProps) {
  const isPlaying = state === "playing";
  return (
    <Button
      leftSection={isPlaying ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
      onClick={isPlaying ? onPause : onPlay}
    >
      {isPlaying ? "Pause" : "Play"}
    </Button>
  );
}
