// What a species is: the catalogue entry that the table is seeded from, and the voice that the template brain speaks in.
import type { Family, Rarity, SpeciesSlug } from "../../../lib/creature";

/** How strongly a species leans each way, 0 to 1. Talks between chatlings weigh opinions with these. */
export type SpeciesTraits = { agreeableness: number; curiosity: number; cheer: number; stubbornness: number };

/**
 * Lines are templates: `{slot}` is filled from what is known, `[a|b]` picks one.
 * A line whose slot is unknown is never used, so a reply cannot show a hole.
 */
export type Line = string;

/** A question with its follow-ups, so that the answer to it can be understood one turn later. */
export type Thread = { ask: Line; yes?: readonly Line[]; no?: readonly Line[]; any: readonly Line[] };

/** Something the species has feelings about, and what it says when it comes up. */
export type Taste = { word: string; also?: readonly string[]; say: readonly Line[] };

/** Words of its own that fill slots in lines that all species share. */
export type Lexicon = { home: string; treat: string; pastime: string; keep: string; very: string };

export type Voice = {
  /** A loud species may use exclamation marks; a quiet one never does. */
  loud: boolean;
  /** How many sentences it likes to say at most when nothing asks for more. */
  breath: 2 | 3;
  /** What its rhythm does to words that all species share. */
  quirk: "plain" | "trailing" | "doubling" | "clipped";
  lexicon: Lexicon;
  glad: readonly Line[];
  soft: readonly Line[];
  curious: readonly Line[];
  greets: readonly Line[];
  farewells: readonly Line[];
  about: readonly Line[];
  nows: readonly Line[];
  stories: readonly Line[];
  jokes: readonly Line[];
  comforts: readonly Line[];
  asks: readonly Thread[];
  likes: readonly Taste[];
  dislikes: readonly Taste[];
};

export type Species = {
  slug: SpeciesSlug;
  name: string;
  family: Family;
  rarity: Rarity;
  /** One sentence for a shelf card. */
  blurb: string;
  /** Who it is, for a language model's system prompt. Raise personaVersion whenever this text changes. */
  persona: string;
  personaVersion: number;
  traits: SpeciesTraits;
  likes: readonly string[];
  dislikes: readonly string[];
  voice: Voice;
};

/** What is written by hand; likes and dislikes of the entry are the words of the voice's tastes. */
export type SpeciesText = Omit<Species, "likes" | "dislikes" | "name" | "family" | "rarity">;
