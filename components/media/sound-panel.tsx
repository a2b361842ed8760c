// How loud voices are, and whether new ones play by themselves. Kept in this browser (S3-35); sound is off until somebody turns it on.
"use client";
import { Popover, UnstyledButton } from "@mantine/core";
import { Volume1, Volume2, VolumeX } from "lucide-react";
import dynamic from "next/dynamic";
import { useVoiceSettings } from "@/hooks/media/use-voice";
import classes from "./voice.module.css";

const SoundSettings = dynamic(() => import("./sound-settings").then((module) => module.SoundSettings), { ssr: false });

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
        <SoundSettings
          volume={volume}
          playsNew={playsNew}
          onVolume={(next) => change({ volume: next })}
          onPlaysNew={(next) => change({ playsNew: next })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
