// One change of a mood as a person reads it: what happened, with whom, and how many strikes there are now.

type Told = {
  trace: string; // what happened, as it was stored with the change
  company: readonly string[]; // names of the others in the talk; empty when it was none
  unhappyBefore: number;
  unhappyAfter: number;
  strikesMax: number;
};

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
