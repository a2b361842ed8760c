// Reads a topic that a model wrote. Strict: a draft with one bad line is no draft, because a person has to read and approve it.

import { z } from "zod";
import type { Stance } from "../../../lib/talks";
import { faultOf, type TopicFault } from "./topicForm";

const line = z.string().transform((text) => text.replace(/\s+/g, " ").trim());

const SCHEMA = z.strictObject({
  // Models end a sentence with a stop, and a statement has none.
  statement: line.transform((text) => text.replace(/\.$/, "")),
  agree: z.array(line),
  disagree: z.array(line),
  neutral: z.array(line),
});

export type TopicDraft = { statement: string; claims: Record<Stance, string[]> };
export type ReadDraft = { kind: "draft"; draft: TopicDraft } | { kind: "fault"; fault: TopicFault | "garbage" };

/** Never throws. `known` are the statements that exist already. */
export function readDraft(raw: string, known: readonly string[]): ReadDraft {
  const parsed = SCHEMA.safeParse(objectIn(raw));
  if (!parsed.success) return { kind: "fault", fault: "garbage" };
  const { statement, ...claims } = parsed.data;
  const draft = { statement, claims };
  const fault = faultOf(draft, known);
  return fault === null ? { kind: "draft", draft } : { kind: "fault", fault };
}

/** From the first brace to the last: models put words or a code fence around it. */
function objectIn(raw: string): unknown {
  const json = /\{.*\}/s.exec(raw)?.[0];
  try {
    return json === undefined ? null : JSON.parse(json);
  } catch {
    // What is no JSON is no draft; the next rung or the next week brings another.
    return null;
  }
}
