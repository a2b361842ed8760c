// Where runaways write their postcards from. Each place has a picture on the card and words in the text.

export const POSTCARD_PLACES = [
  "nest", // the note: it was written at home
  "garden wall",
  "harbour",
  "hilltop",
  "market",
  "forest",
  "riverbank",
  "old mill",
  "meadow",
  "lighthouse",
  "library",
  "night train",
] as const;
export type PostcardPlace = (typeof POSTCARD_PLACES)[number];

/** Everywhere but home. */
export const ROAD_PLACES: readonly PostcardPlace[] = POSTCARD_PLACES.filter((place) => place !== "nest");
