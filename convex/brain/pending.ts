// Which question the chatling asked last, so that "yes", "pizza" or "the lighthouse" is understood as its answer.
import { FEELING_LINES, STAY_OR_STRAY } from "./lines/feelingLines";
import { FACT_LINES } from "./lines/factLines";
import { WOULD_YOU_RATHER } from "./lines/requestLines";
import { TOPICS } from "./lines/topicLines";
import { linePattern } from "./fillLine";
import type { Species, Thread } from "./species/species";

export type Pending =
  | { kind: "none" }
  | { kind: "question" }
  | { kind: "game" }
  | { kind: "feeling"; thread: Thread | null }
  | { kind: "thread"; thread: Thread };

type Pattern = { pattern: RegExp; thread: Thread };
function patternsOf(threads: readonly Thread[]): Pattern[] {
  return threads.map((thread) => ({ pattern: questionPattern(thread.ask), thread }));
}

const FEELING_THREADS = patternsOf(Object.values(FEELING_LINES).flatMap((lines) => lines.asks));
const SHARED_THREADS = patternsOf([
  ...TOPICS.flatMap((topic) => topic.asks),
  ...Object.values(FACT_LINES).flatMap((lines) => [...lines.asks, ...lines.later]),
]);

const SPECIES_THREADS = new Map<string, Pattern[]>();

/** Built once a species: the voice never changes while the code runs. */
function speciesThreads(species: Species): Pattern[] {
  const known = SPECIES_THREADS.get(species.slug) ?? patternsOf(species.voice.asks);
  SPECIES_THREADS.set(species.slug, known);
  return known;
}

export function findPending(lastReply: string, species: Species): Pending {
  if (!lastReply.trim().endsWith("?")) return { kind: "none" };
  const ending = lastReply.replace(/!/g, ".");
  if (/would you rather/i.test(ending) && WOULD_YOU_RATHER.some((line) => questionPattern(line).test(ending)))
    return { kind: "game" };
  if (STAY_OR_STRAY.some((line) => ending.includes(line))) return { kind: "feeling", thread: null };
  const heavy = threadIn(FEELING_THREADS, ending);
  if (heavy !== null) return { kind: "feeling", thread: heavy };
  const thread = threadIn(speciesThreads(species), ending) ?? threadIn(SHARED_THREADS, ending);
  return thread === null ? { kind: "question" } : { kind: "thread", thread };
}

function threadIn(patterns: readonly Pattern[], ending: string): Thread | null {
  return patterns.find((item) => item.pattern.test(ending))?.thread ?? null;
}

function questionPattern(question: string): RegExp {
  return new RegExp(`${linePattern(question.replace(/!/g, ".")).source}$`, "i");
}
