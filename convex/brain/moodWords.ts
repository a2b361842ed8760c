// One change of a mood as a person reads it: what happened, with whom, and how many strikes there are now.

type Told = {
  trace: string; // what happened, as it was stored with the change
  company: readonly string[]; // names of the others in the talk; empty when it was none
  unhappyBefore: number;
  unhappyAfter: number;
  strikesMax: number;
};

/** What was said in a chat, by the name that the brain gives it. Nothing of what somebody told is repeated here. */
const CHAT_WORDS: readonly (readonly [start: string, words: string])[] = [
  ["was spoken to unkindly", "Unkind words in a chat hurt {name}."],
  ["shared feeling", "You told {name} how you felt, and being trusted did it good."],
  ["received praise", "You liked what {name} said, and it glowed."],
  ["received affection", "You were tender with {name}, and that lifted its mood."],
  ["received love", "You told {name} that you are fond of it, and it glowed."],
  ["received compliment", "You said something nice about {name}, and it has thought of nothing else since."],
  ["received thanks", "You thanked {name}, and that warmed it."],
  ["received sorry", "You said sorry to {name}, and that did it good."],
];

/** Why a chat moved somebody. A reason without words of its own is told without one. */
export function chatTrace(because: string, name: string): string {
  const known = CHAT_WORDS.find(([start]) => because.startsWith(start));
  return (known?.[1] ?? "A chat with you moved {name}.").replaceAll("{name}", name);
}

export function storyWords({ trace, company, unhappyBefore, unhappyAfter, strikesMax }: Told): string {
  const parts = [trace, companyWords(company), strikeWords(unhappyBefore, unhappyAfter, strikesMax)];
  return parts.filter((part) => part !== "").join(" ");
}

function companyWords(company: readonly string[]): string {
  const last = company.at(-1);
  if (last === undefined) return "";
  const names = company.length < 2 ? last : `${company.slice(0, -1).join(", ")} and ${last}`;
  return `That was in a talk with ${names}.`;
}

/** Nothing is said of strikes where there were none. */
function strikeWords(before: number, after: number, max: number): string {
  if (before === 0 && after === 0) return "";
  if (after === 0) return "No rough talk counts any more.";
  return after < max ? `Rough talks that count: ${after} of ${max}.` : `Rough talks that count: ${after}.`;
}
