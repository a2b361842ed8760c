// Every topic that chatlings may talk about, by category. Slugs are for good: a talk that is years old still names its topic.

import type { TopicCategory } from "../../lib/talks";
import type { TopicText } from "../brain/talk/cast";
import { FOOD } from "./food";
import { WEATHER } from "./weather";
import type { WrittenTopic } from "./written";

const WRITTEN: Partial<Readonly<Record<TopicCategory, readonly WrittenTopic[]>>> = {
  food: FOOD,
  weather: WEATHER,
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
