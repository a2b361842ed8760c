// What each species likes and dislikes to talk about. Opinions weigh it (a liked subject is agreed with more easily), and lines show it.

import type { SpeciesSlug } from "../../../lib/creature";
import type { TopicCategory } from "../../../lib/talks";

export type CategoryTaste = { likes: readonly TopicCategory[]; dislikes: readonly TopicCategory[] };

export const CATEGORY_TASTES: Readonly<Record<SpeciesSlug, CategoryTaste>> = {
  mossling: { likes: ["weather", "nature", "creatures"], dislikes: ["inventions", "journeys"] },
  radikin: { likes: ["play", "food", "journeys"], dislikes: ["manners", "stories"] },
  dewbell: { likes: ["manners", "music", "seasons"], dislikes: ["play", "inventions"] },
  thistlewick: { likes: ["weather", "nature", "seasons"], dislikes: ["play", "music", "manners"] },
  pufftail: { likes: ["food", "play", "creatures"], dislikes: ["night", "big questions"] },
  nibbin: { likes: ["food", "home", "manners"], dislikes: ["journeys", "inventions"] },
  glimmoth: { likes: ["night", "stories", "big questions"], dislikes: ["weather", "play"] },
  splashkin: { likes: ["play", "weather", "journeys"], dislikes: ["manners", "home"] },
  potkin: { likes: ["inventions", "home", "food"], dislikes: ["night", "journeys"] },
  cobblet: { likes: ["inventions", "big questions", "home"], dislikes: ["stories", "weather"] },
  kilnling: { likes: ["stories", "music", "journeys"], dislikes: ["weather", "manners"] },
  driftle: { likes: ["weather", "night", "journeys"], dislikes: ["home", "inventions"] },
  tockling: { likes: ["manners", "music", "seasons"], dislikes: ["night", "creatures"] },
  cometkin: { likes: ["big questions", "creatures", "night"], dislikes: ["seasons", "home"] },
};

/** 1 for a liked subject, -1 for a disliked one, 0 for any other. */
export function tasteFor(slug: SpeciesSlug, category: TopicCategory): -1 | 0 | 1 {
  const taste = CATEGORY_TASTES[slug];
  if (taste.likes.includes(category)) return 1;
  return taste.dislikes.includes(category) ? -1 : 0;
}
