// The controls behind the loudspeaker: loaded when somebody opens them.
"use client";
import { Slider, Switch } from "@mantine/core";
import classes from "./voice.module.css";

export interface SoundSettingsProps {
  /** 0 to 1. */
  readonly volume: number;
  readonly playsNew: boolean;
  readonly onVolume: (volume: number) => void;
  readonly onPlaysNew: (playsNew: boolean) => void;
}

export function SoundSettings({ volume, playsNew, onVolume, onPlaysNew }: SoundSettingsProps) {
  return (
    <>
      <span className={classes.soundName}>Volume of voices</span>
      <Slider
        min={0}
        max={100}
        step={5}
        value={Math.round(volume * 100)}
        label={(value) => `${value} %`}
        thumbLabel="Volume of voices"
        onChange={(value) => onVolume(value / 100)}
      />
      <Switch
        label="Play new voice replies by themselves"
        checked={playsNew}
        onChange={(event) => onPlaysNew(event.currentTarget.checked)}
      />
    </>
  );
}
