// A topic as a model would write it, for tests.

export type DraftAnswer = { statement: string; agree: string[]; disagree: string[]; neutral: string[] };

export function aDraftAnswer(overrides: Partial<DraftAnswer> = {}): DraftAnswer {
  return {
    statement: "A ladder is a very shy staircase",
    agree: [
      "I said good day to one, and it leaned back against the wall.",
      "It hides behind the shed all year and blushes with rust.",
      "Ours only comes out when there are apples.",
      "You never see two of them talking.",
      "It folds itself up as soon as we have finished.",
    ],
    disagree: [
      "Mine stood in the middle of the market and did not mind at all.",
      "A staircase never pinched anybody's sleeve.",
      "I have seen it look straight into the neighbours' attic.",
      "It holds firemen. Nothing shy holds firemen.",
      "It is a fence that wants to see the world.",
    ],
    neutral: [
      "I go up by vine, so we have not been introduced.",
      "I hold the bottom and look at the shoes.",
      "Perhaps the stairs are only a ladder that got comfortable.",
    ],
    ...overrides,
  };
}

export function aDraftText(overrides: Partial<DraftAnswer> = {}): string {
  return JSON.stringify(aDraftAnswer(overrides));
}

/** The same as an operator would write it. */
export function anOwnTopic(overrides: Partial<DraftAnswer> = {}): {
  statement: string;
  category: "inventions";
  claims: Omit<DraftAnswer, "statement">;
} {
  const { statement, ...claims } = aDraftAnswer(overrides);
  return { statement, category: "inventions", claims };
}
