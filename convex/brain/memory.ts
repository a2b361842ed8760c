// What a chatling knows of its person from the talk so far. Nothing is stored: memory is read from the
// history that it is given, so clearing a chat clears what is known.
import { asksForName, bareName, factsIn } from "./facts";
import type { Fact, FactKind } from "./facts";
import { cleanText } from "./cleanText";
import type { ChatTurn } from "./templateReply";

const TURNS_REMEMBERED_MAX = 200;
/** The question for a name stays open this many replies; after that a lone word is just a word. */
const ASKED_NAME_REPLIES_MAX = 3;

export type Memory = {
  name: string | null;
  /** Newest first. */
  facts: readonly Fact[];
  /** Facts said at least two messages ago: fit to be asked about again. */
  settled: readonly Fact[];
};

/** `cards` are facts from before the history: known, but older than anything said in it. */
export function remember(history: readonly ChatTurn[], now: readonly Fact[], cards: readonly Fact[] = []): Memory {
  const turns = history.slice(-TURNS_REMEMBERED_MAX);
  const said = turns.flatMap((turn, index) =>
    turn.author === "user"
      ? factsToldIn(turn.text, turns.slice(Math.max(0, index - 6), index)).map((fact) => ({
          fact,
          turnsAgo: turns.length - index,
        }))
      : [],
  );
  const all = [...said, ...now.map((fact) => ({ fact, turnsAgo: 0 }))].reverse();
  const facts = newestOfEach([...all.map((item) => item.fact), ...cards]);
  const settled = newestOfEach([...all.filter((item) => item.turnsAgo >= 3).map((item) => item.fact), ...cards]);
  return { name: facts.find((fact) => fact.kind === "name")?.value ?? null, facts, settled };
}

export function recall(memory: Memory, kind: FactKind): Fact | null {
  return memory.facts.find((fact) => fact.kind === kind) ?? null;
}

/** "that you are Maya and that you like climbing", or null when nothing is known. */
export function describeFacts(memory: Memory): string | null {
  const named = [...memory.facts].sort((left, right) => Number(right.kind === "name") - Number(left.kind === "name"));
  const parts = named
    .map(describeFact)
    .filter((part): part is string => part !== null)
    .slice(0, 3);
  if (parts.length === 0) return null;
  return parts.length === 1
    ? (parts[0] ?? null)
    : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1] ?? ""}`;
}

function describeFact(fact: Fact): string | null {
  const isNamed = !fact.value.startsWith("your ");
  switch (fact.kind) {
    case "name":
      return `that you are ${fact.value}`;
    case "pet":
      return isNamed ? `that ${fact.value} is your ${fact.about}` : `that there is ${fact.value}`;
    case "person":
      return isNamed ? `that ${fact.value} is your ${fact.about}` : `what you said about ${fact.value}`;
    case "place":
      return fact.about === "home" ? `that ${fact.value} is your part of the world` : `about ${fact.value}`;
    case "liked":
      return fact.about === "like"
        ? `that you like ${fact.value}`
        : `that your favourite ${fact.about} is ${fact.value}`;
    case "disliked":
      return `that you can do without ${fact.value}`;
    case "job":
      return `about your work, ${fact.value}`;
    case "event":
      return `about ${fact.value}`;
  }
}

/** The facts of one message; a bare word after "what should I call you?" is a name. */
export function factsToldIn(text: string, before: readonly ChatTurn[]): readonly Fact[] {
  const clean = cleanText(text);
  const replies = before.filter((turn) => turn.author === "chatling").slice(-ASKED_NAME_REPLIES_MAX);
  const justAsked = asksForName(replies.at(-1)?.text ?? "");
  const askedLately = replies.some((turn) => asksForName(turn.text)) && /^\p{Lu}\p{Ll}+[.!]?$/u.test(clean);
  const name = justAsked || askedLately ? bareName(clean) : null;
  return name === null ? factsIn(clean) : [name];
}

function newestOfEach(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    if (isOutdone(fact, facts)) return false;
    const key = keyOf(fact);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** One name and one job; but a dog and a cat, and as many likings as there are. */
function keyOf({ kind, value, about }: Fact): string {
  if (kind === "liked" || kind === "disliked" || kind === "person") return `${kind}:${value}`;
  return kind === "pet" || kind === "place" ? `${kind}:${about}` : kind;
}

/** "My dog" says less than "Biscuit", told of the same dog at any time. */
function isOutdone(fact: Fact, facts: readonly Fact[]): boolean {
  const isBare = (fact.kind === "pet" || fact.kind === "person") && fact.value.startsWith("your ");
  return (
    isBare &&
    facts.some((other) => other.kind === fact.kind && other.about === fact.about && !other.value.startsWith("your "))
  );
}
