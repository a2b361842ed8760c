// Every topic that chatlings may talk about, by category. Slugs are for good: a talk that is years old still names its topic.

import type { TopicCategory } from "../../lib/talks";
import type { TopicText } from "../brain/talk/cast";
import { BIG_QUESTIONS } from "./bigQuestions";
import { CREATURES } from "./creatures";
import { FOOD } from "./food";
import { HOME } from "./home";
import { INVENTIONS } from "./inventions";
import { JOURNEYS } from "./journeys";
import { MANNERS } from "./manners";
import { MUSIC } from "./music";
import { NATURE } from "./nature";
import { NIGHT } from "./night";
import { PLAY } from "./play";
import { SEASONS } from "./seasons";
import { STORIES } from "./stories";
import { WEATHER } from "./weather";
import type { WrittenTopic } from "./written";

const WRITTEN: Readonly<Record<TopicCategory, readonly WrittenTopic[]>> = {
  food: FOOD,
  weather: WEATHER,
  home: HOME,
  play: PLAY,
  nature: NATURE,
  music: MUSIC,
  stories: STORIES,
  inventions: INVENTIONS,
  manners: MANNERS,
  journeys: JOURNEYS,
  night: NIGHT,
  creatures: CREATURES,
  "big questions": BIG_QUESTIONS,
  seasons: SEASONS,
};

/** In the order of the files; stable, so that the same seed draws the same topic. */
export const TOPIC_TEXTS: readonly TopicText[] = Object.entries(WRITTEN).flatMap(([category, topics]) =>
  // The keys of WRITTEN are categories.
  topics.map((topic) => ({ ...topic, category: category as TopicCategory })),
);

const BY_SLUG: ReadonlyMap<string, TopicText> = new Map(TOPIC_TEXTS.map((topic) => [topic.slug, topic]));

export function topicText(slug: string): TopicText | null {
  return BY_SLUG.get(slug) ?? null;
}
