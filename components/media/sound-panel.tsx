// How loud voices are, and whether new ones play by themselves. Kept in this browser (S3-35); sound is off until somebody turns it on.
"use client";
import { Popover, Slider, Switch, UnstyledButton } from "@mantine/core";
import { Volume1, Volume2, VolumeX } from "lucide-react";
import { useVoiceSettings } from "@/hooks/media/use-voice";
import classes from "./voice.module.css";

export function SoundPanel() {
  const [{ volume, playsNew }, change] = useVoiceSettings();
  const Icon = volume === 0 ? VolumeX : volume < 0.5 ? Volume1 : Volume2;
  return (
    <Popover position="top" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.small} aria-label="Sound of voices">
          <Icon size={16} aria-hidden />
        </UnstyledButton>
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
          onChange={(value) => change({ volume: value / 100 })}
        />
        <Switch
          label="Play new voice replies by themselves"
          checked={playsNew}
          onChange={(event) => change({ playsNew: event.currentTarget.checked })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
