// The controls behind the loudspeaker, once somebody has asked for them.
"use client";
import { Popover, Slider, Switch } from "@mantine/core";
import { AnchoredAt, useOpensAfterwards } from "@/components/ui/anchored-at";
import classes from "./voice.module.css";

export interface SoundSettingsProps {
  /** The button they stand at. */
  readonly at: HTMLElement;
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
  /** 0 to 1. */
  readonly volume: number;
  readonly playsNew: boolean;
  readonly onVolume: (volume: number) => void;
  readonly onPlaysNew: (playsNew: boolean) => void;
}

export function SoundSettings(props: SoundSettingsProps) {
  const { at, isOpen, onChange, volume, playsNew, onVolume, onPlaysNew } = props;
  return (
    <Popover
      opened={useOpensAfterwards(isOpen)}
      onChange={onChange}
      position="top"
      withArrow
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <AnchoredAt element={at} />
      </Popover.Target>
      <Popover.Dropdown className={classes.soundMenu} aria-label="Sound of voices">
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
      </Popover.Dropdown>
    </Popover>
  );
}
