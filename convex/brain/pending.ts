// Which question the chatling asked last, so that "yes", "pizza" or "the lighthouse" is understood as its answer.
import { FEELING_LINES, STAY_OR_STRAY } from "./lines/feelingLines";
import { FACT_LINES } from "./lines/factLines";
import { NAME_UNKNOWN } from "./lines/questionLines";
import { WOULD_YOU_RATHER } from "./lines/requestLines";
import { TOPICS } from "./lines/topicLines";
import { linePattern } from "./fillLine";
import { sentencesOf } from "./freshness";
import type { Species, Thread } from "./species/species";

export type Pending =
  | { kind: "none" }
  | { kind: "question" }
  | { kind: "name" }
  | { kind: "game" }
  | { kind: "feeling"; thread: Thread | null }
  | { kind: "thread"; thread: Thread };

type Pattern = { pattern: RegExp; thread: Thread };
const patternsOf = (threads: readonly Thread[]): Pattern[] => threads.map((thread) => ({ pattern: questionPattern(thread.ask), thread }));

const FEELING_THREADS = patternsOf(Object.values(FEELING_LINES).flatMap((lines) => lines.asks));
const SHARED_THREADS = patternsOf([
  ...TOPICS.flatMap((topic) => topic.asks),
  ...Object.values(FACT_LINES).flatMap((lines) => [...lines.asks, ...lines.later]),
]);

export function findPending(lastReply: string, species: Species): Pending {
  if (!lastReply.trim().endsWith("?")) return { kind: "none" };
  const ending = lastReply.replace(/!/g, ".");
  if (NAME_UNKNOWN.some((line) => line.endsWith(sentencesOf(lastReply).at(-1) ?? "-"))) return { kind: "name" };
  if (/would you rather/i.test(ending) && WOULD_YOU_RATHER.some((line) => questionPattern(line).test(ending))) return { kind: "game" };
  if (STAY_OR_STRAY.some((line) => ending.includes(line))) return { kind: "feeling", thread: null };
  const heavy = threadIn(FEELING_THREADS, ending);
  if (heavy !== null) return { kind: "feeling", thread: heavy };
  const thread = threadIn(patternsOf(species.voice.asks), ending) ?? threadIn(SHARED_THREADS, ending);
  return thread === null ? { kind: "question" } : { kind: "thread", thread };
}

function threadIn(patterns: readonly Pattern[], ending: string): Thread | null {
  return patterns.find((item) => item.pattern.test(ending))?.thread ?? null;
}

function questionPattern(question: string): RegExp {
  return new RegExp(`${linePattern(question.replace(/!/g, ".")).source}$`, "i");
}
