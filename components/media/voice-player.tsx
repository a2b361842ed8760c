// Play or pause, and the shape of the sound: the part that a voice message, a voice note before it is sent and one on its way share.
"use client";
import { ActionIcon } from "@mantine/core";
import { Pause, Play } from "lucide-react";
import type { CurrentVoice } from "@/lib/voice-queue";
import classes from "./voice.module.css";
import { Waveform } from "./waveform";

export interface VoicePlayerProps {
  /** Null while something else plays, or nothing. */
  readonly current: CurrentVoice | null;
  readonly peaks: readonly number[];
  readonly duration: number;
  /** What it is, for the names of the controls: "Voice message, 5 seconds from Pip". */
  readonly name: string;
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onSeek: (seconds: number) => void;
}

export function VoicePlayer({ current, peaks, duration, name, onPlay, onPause, onSeek }: VoicePlayerProps) {
  const isSounding = current?.phase === "playing" || current?.phase === "loading";
  return (
    <div className={classes.line}>
      <ActionIcon
        variant="filled"
        size={44}
        className={classes.play}
        aria-label={`${isSounding ? "Pause" : "Play"}: ${name}`}
        aria-busy={current?.phase === "loading"}
        data-phase={current?.phase ?? "resting"}
        onClick={isSounding ? onPause : onPlay}
      >
        {isSounding ? <Pause size={20} aria-hidden /> : <Play size={20} aria-hidden />}
      </ActionIcon>
      <Waveform
        peaks={peaks}
        time={current?.time ?? 0}
        duration={current?.duration ?? duration}
        label={`Position in: ${name}`}
        onSeek={onSeek}
      />
    </div>
  );
}
