// How loud voices are, and whether new ones play by themselves. Kept in this browser (S3-35); sound is off until somebody turns it on.
"use client";
import { UnstyledButton } from "@mantine/core";
import { Volume1, Volume2, VolumeX } from "lucide-react";
import { useState } from "react";
import { later } from "@/components/ui/later";
import { useVoiceSettings } from "@/hooks/media/use-voice";
import classes from "./voice.module.css";

const SoundSettings = later(async () => (await import("./sound-settings")).SoundSettings);

export function SoundPanel() {
  const [at, setAt] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [{ volume, playsNew }, change] = useVoiceSettings();
  const Icon = volume === 0 ? VolumeX : volume < 0.5 ? Volume1 : Volume2;
  return (
    <>
      <UnstyledButton
        className={classes.small}
        aria-label="Sound of voices"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={(event) => {
          setAt(event.currentTarget);
          setOpen(!isOpen);
        }}
      >
        <Icon size={16} aria-hidden />
      </UnstyledButton>
      {at === null ? null : (
        <SoundSettings
          {...{ at, isOpen, volume, playsNew }}
          onChange={setOpen}
          onVolume={(next) => change({ volume: next })}
          onPlaysNew={(next) => change({ playsNew: next })}
        />
      )}
    </>
  );
}
