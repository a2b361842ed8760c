// Deeds of operators in words: what was done, and the name of what it was done to.
import type { LogEntry } from "@/convex/model/auditLog";
import { DIALS } from "./dial-words";

type Deed = Pick<LogEntry, "action" | "targetId" | "detail">;

const DEEDS: Readonly<Record<LogEntry["action"], string>> = {
  "generation.start": "started a run",
  "generation.pause": "paused runs",
  "generation.resume": "let runs go on",
  "generation.dial": "turned a dial",
  "topic.approve": "approved a topic",
  "topic.refuse": "refused a topic",
  "topic.retire": "took a topic out",
  "topic.add": "added a topic",
};

export function deedWords({ action, detail }: Deed): string {
  return `${DEEDS[action]}: ${detail}`;
}

/** A run's id says nothing to anybody, and a dial is known by its label. */
export function targetWords({ action, targetId }: Deed): string {
  switch (action) {
    case "generation.start":
      return "this run";
    case "generation.pause":
    case "generation.resume":
      return "pauses";
    case "generation.dial":
      return DIALS.find(({ name }) => name === targetId)?.label ?? targetId;
    default:
      return targetId;
  }
}
