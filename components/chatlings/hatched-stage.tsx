// The newcomer itself, large, with what it is and what it says about it.
"use client";
import { Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { findSpecies, type HatchChoice, type Trait } from "@/lib/creature";
import { DrawnPortrait } from "./drawn-portrait";
import classes from "./hatch.module.css";
import { kindWords } from "./kind-words";
import { portraitLabel } from "./mood-badge";

export interface HatchedStageProps {
  readonly choice: HatchChoice;
  readonly blurb: string | null;
  /** The egg that had the keyboard's focus is gone, so the newcomer takes it and is read out. */
  readonly takesFocus: boolean;
}

export function HatchedStage({ choice, blurb, takesFocus }: HatchedStageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const species = findSpecies(choice.speciesSlug);
  const name = choice.nickname.trim() === "" ? "Your chatling" : choice.nickname;
  return (
    <section className={classes.newcomer} aria-label="Your chatling">
      <p className={classes.saying}>{SAYINGS[choice.trait]}</p>
      <div className={classes.hatchling} key={`${choice.seed}:${choice.speciesSlug}`}>
        {species === null ? null : (
          <DrawnPortrait
            seed={choice.seed}
            family={species.family}
            speciesSlug={species.slug}
            colour={choice.colour}
            mood="happy"
            size={192}
            ground="bare"
            label={portraitLabel(name, "happy")}
          />
        )}
      </div>
      <Title ref={heading} tabIndex={-1} order={1} className={classes.newName} dir="auto">
        {name}
      </Title>
      {species === null ? null : (
        <Text className={classes.kind}>
          {kindWords({ rarity: species.rarity, speciesName: species.name, trait: choice.trait })}
        </Text>
      )}
      {blurb === null ? null : (
        <Text size="sm" ta="center">
          {blurb}
        </Text>
      )}
    </section>
  );
}

/** A first sentence in the spirit of its nature; its species' voice comes with the first chat. */
const SAYINGS: Readonly<Record<Trait, string>> = {
  curious: "Oh! What is that? And that? And you?",
  cheerful: "Hello! I like it here already.",
  stubborn: "I came out when I was ready. Good morning.",
  gentle: "Hello. I will sit wherever there is room.",
  bold: "Shell: one. Me: winner. What is next?",
  dreamy: "I was in the middle of a nice dream. Are you in it?",
};
