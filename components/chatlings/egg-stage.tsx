// The first half of hatching: a closed egg that opens after a few taps, key presses or shakes of the phone.
"use client";
import { Button, Text, Title } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Colour } from "@/lib/creature";
import { EGG_TAPS, Egg } from "./egg";
import classes from "./hatch.module.css";
import { onShake } from "./shake";

export interface EggStageProps {
  readonly colour: Colour;
  readonly onOpen: () => void;
}

export function EggStage({ colour, onOpen }: EggStageProps) {
  const [taps, setTaps] = useState(0);
  const tap = () => setTaps((count) => Math.min(count + 1, EGG_TAPS));

  useEffect(() => onShake(window, tap), []);
  useEffect(() => {
    if (taps < EGG_TAPS) return;
    // The last crack is seen before the shell is gone.
    const timer = setTimeout(onOpen, 420);
    return () => clearTimeout(timer);
  }, [taps, onOpen]);

  return (
    <section className={classes.eggStage}>
      <Title order={1}>Somebody is in there.</Title>
      <Text size="lg" c="dimmed">
        Tap the egg, or give your phone a gentle shake.
      </Text>
      <button type="button" className={classes.eggButton} onClick={tap} aria-label="Tap the egg">
        <Egg colour={colour} taps={taps} />
      </button>
      <output className={classes.knock}>{KNOCKS[taps]}</output>
      <Button variant="subtle" onClick={onOpen}>
        Skip the tapping
      </Button>
    </section>
  );
}

const KNOCKS: readonly string[] = ["…", "Tock. Something tapped back.", "A crack! And an eye.", "Here it comes!"];
