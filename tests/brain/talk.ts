// Plays a scripted conversation with one species and returns every reply, the way the app would ask for them.
import { templateReply } from "../../convex/brain/templateReply";
import type { ChatTurn, TemplateReply } from "../../convex/brain/templateReply";
import type { Species } from "../../convex/brain/species/species";
import { TRAITS } from "../../lib/creature";
import type { Mood, Trait } from "../../lib/creature";
import { seededRandom } from "../../lib/seeded-random";

export type TalkOptions = { seed?: string; trait?: Trait; mood?: Mood; nickname?: string; history?: ChatTurn[] };

export function playTalk(species: Species, said: readonly string[], options: TalkOptions = {}): TemplateReply[] {
  const seed = options.seed ?? "talk";
  const trait = options.trait ?? seededRandom(`${seed}${species.slug}`).pick(TRAITS);
  const history: ChatTurn[] = [...(options.history ?? [])];
  const lines: string[] = [];
  return said.map((text, turn) => {
    const reply = templateReply({
      seed: `${seed}:${turn}`,
      species,
      text,
      history: [...history],
      recentLines: lines.slice(-20),
      chatling: { nickname: options.nickname ?? "Pip", trait, mood: options.mood ?? "happy" },
    });
    history.push({ author: "user", text }, { author: "chatling", text: reply.text });
    lines.push(reply.text);
    return reply;
  });
}

export function replyTo(species: Species, text: string, options: TalkOptions = {}): TemplateReply {
  const reply = playTalk(species, [text], options)[0];
  if (reply === undefined) throw new Error("a talk of one message has one reply");
  return reply;
}
