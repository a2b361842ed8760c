// Four things a newcomer should know, each shown by creatures instead of icons.
import { Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { MoodBadge } from "@/components/chatlings/mood-badge";
import type { PortraitLook } from "@/components/chatlings/portrait-look";
import { MOODS, SPECIES } from "@/lib/creature";
import classes from "./landing-page.module.css";

export function Promises() {
  return (
    <section className={classes.promises} aria-label="What a chatling is like">
      <Promise title="Each kind has its own voice" picture={VOICES.map((look) => portrait(look))}>
        {SPECIES.length} species, from mossy slow thinkers to sparks that cannot sit still. Each has things it likes,
        things it does not, and its own way of saying so.
      </Promise>
      <Promise title="You can see how it feels" picture={MOODS.map((mood) => moodPortrait(mood))}>
        Its face follows its mood while you talk, and a word says it too. It will never make you feel bad for leaving.
      </Promise>
      <Promise title="They live while you are away" picture={TALKERS.map((look) => portrait(look))}>
        Twice a day they talk among themselves, agree, squabble and make up. You watch it later, like a small play, and
        may step in.
      </Promise>
      <Promise title="Yours before you sign up" picture={KEPT.map((look) => portrait(look))}>
        Hatch as a guest. If you make an account later, your chatling and every word of your chats come along.
      </Promise>
    </section>
  );
}

function Promise({ title, picture, children }: { title: string; picture: ReactNode; children: ReactNode }) {
  return (
    <article className={classes.promise}>
      <div className={classes.picture}>{picture}</div>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text c="dimmed">{children}</Text>
    </article>
  );
}

function portrait(look: PortraitLook) {
  return <ChatlingPortrait key={look.seed} {...look} size={64} />;
}

function moodPortrait(mood: (typeof MOODS)[number]) {
  const look = { seed: "pip-9", family: "critter", speciesSlug: "glimmoth", colour: "plum" } as const;
  return (
    <span key={mood} className={classes.mood}>
      <ChatlingPortrait {...look} mood={mood} size={64} />
      <MoodBadge mood={mood} />
    </span>
  );
}

const VOICES: readonly PortraitLook[] = [
  { seed: "dew", family: "sprout", speciesSlug: "dewbell", colour: "sky", mood: "happy" },
  { seed: "cob-2", family: "clay", speciesSlug: "cobblet", colour: "mint", mood: "neutral" },
  { seed: "comet", family: "wisp", speciesSlug: "cometkin", colour: "rose", mood: "happy" },
];

const TALKERS: readonly PortraitLook[] = [
  { seed: "ripple", family: "critter", speciesSlug: "splashkin", colour: "sky", mood: "happy" },
  { seed: "rad-5", family: "sprout", speciesSlug: "radikin", colour: "rose", mood: "unhappy" },
  { seed: "kettle", family: "clay", speciesSlug: "potkin", colour: "honey", mood: "happy" },
];

const KEPT: readonly PortraitLook[] = [
  { seed: "puff", family: "critter", speciesSlug: "pufftail", colour: "coral", mood: "happy" },
  { seed: "tock", family: "wisp", speciesSlug: "tockling", colour: "honey", mood: "happy" },
  { seed: "thistle", family: "sprout", speciesSlug: "thistlewick", colour: "plum", mood: "happy" },
];
