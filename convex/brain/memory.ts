// What a chatling knows of its person from the talk so far. Nothing is stored: memory is read from the
// history that it is given, so clearing a chat clears what is known.
import { factsIn } from "./facts";
import type { Fact, FactKind } from "./facts";
import { cleanText } from "./cleanText";
import type { ChatTurn } from "./templateReply";

const TURNS_REMEMBERED_MAX = 200;

export type Memory = {
  name: string | null;
  /** Newest first. */
  facts: readonly Fact[];
  /** Facts said at least two messages ago: fit to be asked about again. */
  settled: readonly Fact[];
};

export function remember(history: readonly ChatTurn[], text: string): Memory {
  const said = history.slice(-TURNS_REMEMBERED_MAX).flatMap((turn, index, turns) => (turn.author === "user" ? factsOfTurn(turns, index) : []));
  const now = factsIn(text).map((fact) => ({ fact, turnsAgo: 0 }));
  const all = [...said.map((item) => ({ ...item, turnsAgo: history.length - item.at })), ...now].reverse();
  const facts = newestOfEach(all.map((item) => item.fact));
  const settled = newestOfEach(all.filter((item) => item.turnsAgo >= 3).map((item) => item.fact));
  return { name: facts.find((fact) => fact.kind === "name")?.value ?? null, facts, settled };
}

export function recall(memory: Memory, kind: FactKind): Fact | null {
  return memory.facts.find((fact) => fact.kind === kind) ?? null;
}

/** "that you are Maya and that you like climbing", or null when nothing is known. */
export function describeFacts(memory: Memory): string | null {
  const parts = memory.facts.map(describeFact).filter((part): part is string => part !== null).slice(0, 3);
  if (parts.length === 0) return null;
  return parts.length === 1 ? (parts[0] ?? null) : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1] ?? ""}`;
}

function describeFact(fact: Fact): string | null {
  const isNamed = !fact.value.startsWith("your ");
  switch (fact.kind) {
    case "name": return `that you are ${fact.value}`;
    case "pet": return isNamed ? `that ${fact.value} is your ${fact.about}` : `that there is ${fact.value}`;
    case "person": return isNamed ? `that ${fact.value} is your ${fact.about}` : `what you said about ${fact.value}`;
    case "place": return fact.about === "home" ? `that ${fact.value} is your part of the world` : `about ${fact.value}`;
    case "liked": return fact.about === "like" ? `that you like ${fact.value}` : `that your favourite ${fact.about} is ${fact.value}`;
    case "disliked": return `that you can do without ${fact.value}`;
    case "job": return `about your work, ${fact.value}`;
    case "event": return `about ${fact.value}`;
  }
}

/** A bare word after "what should I call you?" is a name. */
function factsOfTurn(turns: readonly ChatTurn[], index: number): { fact: Fact; at: number }[] {
  const text = cleanText(turns[index]?.text ?? "");
  return factsIn(text).map((fact) => ({ fact, at: index }));
}

function newestOfEach(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>();
  return facts.filter((fact) => {
    const key = fact.kind === "liked" || fact.kind === "disliked" || fact.kind === "person" ? `${fact.kind}:${fact.value}` : fact.kind;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
