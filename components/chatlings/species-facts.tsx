// What a species is like: one sentence, and the things it likes and does not.
import { Text, Title } from "@mantine/core";
import { Heart, HeartOff } from "lucide-react";
import type { ReactNode } from "react";
import type { SpeciesView } from "@/convex/model/views";
import classes from "./chatlings.module.css";

export function SpeciesFacts({ species }: { species: SpeciesView }) {
  return (
    <>
      <Title order={2} size="h3">
        About {species.name}s
      </Title>
      <Text>{species.blurb}</Text>
      <Tastes title="Likes" icon={<Heart size={18} aria-hidden />} words={species.likes} />
      <Tastes title="Does not like" icon={<HeartOff size={18} aria-hidden />} words={species.dislikes} />
    </>
  );
}

function Tastes({ title, icon, words }: { title: string; icon: ReactNode; words: readonly string[] }) {
  return (
    <div>
      <Title order={3} size="1rem" className={classes.tasteTitle}>
        {icon}
        {title}
      </Title>
      <ul className={classes.tastes}>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </div>
  );
}
