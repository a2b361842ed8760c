// Everything a planner may look at: the message as read, what is remembered, what was asked last, and the words for slots.
import { cleanText } from "./cleanText";
import type { Fact } from "./facts";
import { feelingIn } from "./feelings";
import type { Feeling } from "./feelings";
import type { Slots } from "./fillLine";
import { normaliseLine } from "./freshness";
import { factsOfCard, isTalkFact } from "./keptFacts";
import { describeFacts, factsToldIn, recall, remember } from "./memory";
import type { Memory } from "./memory";
import { findPending } from "./pending";
import type { Pending } from "./pending";
import { mainPhrase } from "./phrases";
import type { Taste } from "./species/species";
import type { TemplateInput } from "./templateReply";
import type { Random } from "../../lib/seeded-random";

export type Situation = {
  input: TemplateInput;
  /** What was said, cleaned, and the same without capitals. */
  text: string;
  lower: string;
  wordCount: number;
  facts: readonly Fact[];
  feeling: Feeling | null;
  taste: { taste: Taste; liked: boolean } | null;
  pending: Pending;
  memory: Memory;
  lastReply: string;
  lastSaid: string;
  isFirst: boolean;
  isRepeated: boolean;
  random: Random;
  slots: Slots;
};

export function readSituation(input: TemplateInput, random: Random): Situation {
  const text = cleanText(input.text);
  const lastReply = lastBy(input, "chatling");
  const lastSaid = lastBy(input, "user");
  const pending = findPending(lastReply, input.species);
  const facts = factsToldIn(text, input.history);
  const cards = (input.cards ?? []).flatMap(factsOfCard).filter(isTalkFact);
  const memory = remember(input.history, facts, cards);
  return {
    input,
    text,
    lower: text.toLowerCase(),
    wordCount: text === "" ? 0 : text.split(" ").length,
    facts,
    feeling: feelingIn(text),
    taste: tasteIn(text, input),
    pending,
    memory,
    lastReply,
    lastSaid,
    isFirst: !input.history.some((turn) => turn.author === "user"),
    isRepeated: text !== "" && normaliseLine(lastSaid) !== "" && normaliseLine(lastSaid) === normaliseLine(text),
    random,
    slots: slotsFor(input, memory, facts, text, random),
  };
}

function lastBy(input: TemplateInput, author: "user" | "chatling"): string {
  return input.history.findLast((turn) => turn.author === author)?.text ?? "";
}

function tasteIn(text: string, input: TemplateInput): Situation["taste"] {
  const names = (taste: Taste): boolean =>
    [taste.word, ...(taste.also ?? [])].some((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu").test(text));
  const liked = input.species.voice.likes.find(names);
  if (liked !== undefined) return { taste: liked, liked: true };
  const disliked = input.species.voice.dislikes.find(names);
  return disliked === undefined ? null : { taste: disliked, liked: false };
}

function slotsFor(input: TemplateInput, memory: Memory, facts: readonly Fact[], text: string, random: Random): Slots {
  const { lexicon, likes, dislikes } = input.species.voice;
  const value = (kind: Fact["kind"]): string | undefined =>
    (facts.find((fact) => fact.kind === kind) ?? recall(memory, kind))?.value;
  const job = value("job");
  const settled = memory.settled.filter(
    (fact) => fact.kind === "pet" || fact.kind === "liked" || fact.kind === "person" || fact.kind === "event",
  );
  const firstLike = random.below(likes.length);
  return {
    ...lexicon,
    self: input.chatling.nickname,
    species: input.species.name,
    name: memory.name ?? undefined,
    comma_name: memory.name === null ? "" : `, ${memory.name}`,
    pet: value("pet"),
    person: value("person"),
    place: value("place"),
    liked: value("liked"),
    disliked: value("disliked"),
    event: value("event"),
    job,
    it: text === "" ? undefined : (mainPhrase(text) ?? undefined),
    recalled: settled.length === 0 ? undefined : random.pick(settled).value,
    facts: describeFacts(memory) ?? undefined,
    liking: likes[firstLike]?.word,
    otherLiking: likes[(firstLike + 1) % likes.length]?.word,
    disliking: random.pick(dislikes).word,
  };
}
