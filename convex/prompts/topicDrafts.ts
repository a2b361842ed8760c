// The prompt that asks a model for one new topic, as versioned data. The system message is made of our own text; statements that exist,
// which an operator or a model may have written, travel in the user-role message. Raise the version with every change of a word.

import type { TopicCategory } from "../../lib/talks";
import { CLAIM_CHARS_MAX, CLAIMS_MIN, STATEMENT_CHARS_MAX } from "../../lib/topic-limits";
import type { TopicText } from "../brain/talk/cast";
import type { ChatLine } from "./companion";

export const TOPIC_DRAFT_PROMPT = { id: "topicDraft", version: 1 } as const;

const RULES = [
  "You write topics for small imaginary creatures who chat with each other on a shelf, in a garden, in a puddle. People of every age read along each day.",
  `A topic is one playful statement of at most ${STATEMENT_CHARS_MAX} characters that somebody can agree or disagree with. It begins with a capital and has no full stop.`,
  `With it come at least ${CLAIMS_MIN.agree} lines for it, ${CLAIMS_MIN.disagree} against it and ${CLAIMS_MIN.neutral} beside it, each of at most ${CLAIM_CHARS_MAX} characters.`,
  "A line is a tiny story or picture in the first person: concrete, warm, a little absurd, fun for a twelve-year-old and not silly for a grown-up. It makes sense alone, after anybody else's line.",
  "Whoever says it may be a moth, a pot or a cloud: no line may depend on what the speaker looks like or where it lives.",
  "No names, no brands, no romance, no religion, no politics, no alcohol, no violence, no advice about health. Plain punctuation, no quotation marks.",
].join("\n");

const FORMAT = [
  "Write your answer as one JSON object and nothing else:",
  '{"statement": "...", "agree": ["..."], "disagree": ["..."], "neutral": ["..."]}',
].join("\n");

/** `example` is one of our own topics: it shows the tone better than rules do. */
export function topicDraftPrompt(
  category: TopicCategory,
  statements: readonly string[],
  example: TopicText | null,
): ChatLine[] {
  const shown = example === null ? [] : [`One that is as it should be:\n${asAnswer(example)}`];
  const known = statements.map((one) => `- ${one.replace(/\s+/g, " ")}`).join("\n");
  return [
    { role: "system", content: [RULES, FORMAT, ...shown].join("\n\n") },
    {
      role: "user",
      content: `One new topic about ${category}, please.\n(These exist already, so write about something else:\n${known})`,
    },
  ];
}

function asAnswer({ statement, claims }: TopicText): string {
  return JSON.stringify({ statement, ...claims });
}
