// What the shelf says about those who were met, and how to meet the others.
import type { ShelfPlace } from "@/convex/model/chatroomViews";
import { CARE_DAYS_PER_FRIEND } from "@/lib/chatroom-limits";
import { type Family, isFreeToChoose } from "@/lib/creature";
import type { DiscoveryWay } from "@/lib/talks";

export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  sprout: "Sprouts",
  critter: "Critters",
  clay: "Clay folk",
  wisp: "Wisps",
};

/** How somebody came to be known, before the day: "Visited a talk, 3 March 2027". */
export const WAY_WORDS: Readonly<Record<DiscoveryWay, string>> = {
  hatch: "Hatched with you",
  talk: "Visited a talk",
  gift: "Came as a gift",
  care: "Introduced by a friend",
};

/** How to meet somebody who is only an outline so far. */
export function hintFor({ rarity }: Pick<ShelfPlace, "rarity">): string {
  if (isFreeToChoose(rarity)) return "Hatch one: its egg is easy to find.";
  return rarity === "legendary"
    ? "Hardly ever in an egg. Watch for gift eggs."
    : "Sometimes visits a talk, or waits in a gift egg.";
}

/** "6 of 14 met". */
export function metWords(places: readonly ShelfPlace[]): string {
  return `${places.filter((place) => place.discovered !== null).length} of ${places.length} met`;
}

export const WAYS_TO_MEET: readonly string[] = [
  "Hatch an egg. Luck may put a rare kind into it.",
  "Talks in the chatroom have visitors now and then.",
  "Check in for seven days in a row, and a gift egg is left on the step.",
  `Care for a chatling on ${CARE_DAYS_PER_FRIEND} days, and it brings a friend along.`,
];
