// What a random function does: a script of steps with calls inside of calls, drawn from a seed alone.

import { drawStep, type Step } from "./ops";

/** A call inside of a function; when it fails, what it wrote is gone and its caller goes on. */
export interface CallStep {
  readonly kind: "call";
  readonly how: "mutation" | "query";
  /** The component has rows of its own; from inside of it this is itself. */
  readonly into: "same" | "box";
  readonly steps: readonly ScriptStep[];
  readonly fails: boolean;
}

export type ScriptStep =
  | Exclude<Step, { kind: "begin" | "churn" | "savepoint" | "rollback" | "commit" | "abandon" }>
  | CallStep
  | { readonly kind: "both"; readonly first: CallStep; readonly second: CallStep }
  /** Waits for something that is not the database, so that other transactions of the engine come between. */
  | { readonly kind: "pause" };

export interface ScriptOptions {
  /** Ids that the script may name. */
  readonly documents: number;
  readonly isMutation: boolean;
  readonly pauses: boolean;
}

const STEPS_MAX = 10;
const DEPTH_MAX = 3;

export function drawScript(random: () => number, options: ScriptOptions, depth = 0): ScriptStep[] {
  const length = 1 + Math.floor((random() * STEPS_MAX) / (depth + 1));
  return Array.from({ length }, () => drawScriptStep(random, options, depth));
}

function drawScriptStep(random: () => number, options: ScriptOptions, depth: number): ScriptStep {
  const chance = random();
  if (depth < DEPTH_MAX && chance < 0.15) return drawCall(random, options, depth);
  if (depth < DEPTH_MAX && chance < 0.2)
    return { kind: "both", first: drawCall(random, options, depth), second: drawCall(random, options, depth) };
  if (options.pauses && options.isMutation && chance > 0.9) return { kind: "pause" };
  for (;;) {
    const step = drawStep(random, options.documents);
    if (isPlain(step) && (options.isMutation || step.kind === "get" || step.kind === "scan")) return step;
  }
}

function drawCall(random: () => number, options: ScriptOptions, depth: number): CallStep {
  const isMutation = options.isMutation && random() < 0.8;
  const steps = drawScript(random, { ...options, isMutation }, depth + 1);
  const into = random() < 0.3 ? "box" : "same";
  return { kind: "call", how: isMutation ? "mutation" : "query", into, steps, fails: random() < 0.4 };
}

type PlainStep = Extract<ScriptStep, Step>;

function isPlain(step: Step): step is PlainStep {
  return !["begin", "churn", "savepoint", "rollback", "commit", "abandon"].includes(step.kind);
}
