// Runs a case on a backend and gives what came of it in a form that two backends share: ids and times by name, values as JSON.

import { setTimeout as pause } from "node:timers/promises";
import { ConvexError, convexToJson, type JSONValue, type Value } from "convex/values";
import type { ContractCase, Expected, Kind, Person, Step } from "./case";
import type { ProgramResult } from "./fixture/interpreter";
import type { Row } from "./fixture/ops";

export interface Backend {
  /** What its tokens name as issuer. */
  readonly issuer: string;
  call(kind: Kind, fn: string, args: Row, person: Person | null): Promise<Value>;
  fetch(path: string, init: RequestInit, person: Person | null): Promise<Response>;
}

export type Outcome =
  | { readonly kind: "value"; readonly value: JSONValue }
  | { readonly kind: "error"; readonly message: string; readonly data: JSONValue | null };

type Known = Record<string, string>;

export async function runCase(backend: Backend, { title, steps }: ContractCase): Promise<Outcome> {
  const known: Known = {};
  for (const [index, step] of steps.entries()) {
    const outcome = await outcomeOf(backend, step, known);
    if (index === steps.length - 1) return outcome;
    if (outcome.kind === "error") throw new Error(`step ${index + 1} of "${title}" must not fail: ${outcome.message}`);
  }
  throw new Error(`"${title}" has no steps`);
}

/** The outcome as the expectation would have to be written, so that the two can be compared. */
export function asExpected(outcome: Outcome, expected: Expected, wordsMatter: boolean): object {
  if ("value" in expected) return outcome.kind === "value" ? { value: outcome.value } : outcome;
  if (outcome.kind === "value") return { value: outcome.value };
  if ("data" in expected) return { data: outcome.data };
  const words = "refused" in expected ? expected.refused : expected.throws;
  const isAsExpected = outcome.message.includes(words) || (!wordsMatter && "refused" in expected);
  const shown = isAsExpected ? words : outcome.message;
  return "refused" in expected ? { refused: shown } : { throws: shown };
}

export function plainExpected(expected: Expected): object {
  if ("value" in expected) return { value: convexToJson(expected.value) };
  return "data" in expected ? { data: convexToJson(expected.data) } : expected;
}

async function outcomeOf(backend: Backend, step: Step, known: Known): Promise<Outcome> {
  try {
    const value = await runStep(backend, step, known);
    return { kind: "value", value: normal(convexToJson(value), known, backend) };
  } catch (error) {
    if (!(error instanceof Error)) return { kind: "error", message: String(error), data: null };
    const data = error instanceof ConvexError ? normal(convexToJson(error.data as Value), known, backend) : null;
    return { kind: "error", message: error.message, data };
  }
}

async function runStep(backend: Backend, step: Step, known: Known): Promise<Value> {
  if (step.step === "settle") return await untilSettled(backend);
  const person = step.person ?? null;
  if (step.step === "call")
    return (await backend.call(step.kind, step.fn, withKnown(step.args, known), person)) ?? null;
  if (step.step === "fetch" && step.shows === "status")
    return (await backend.fetch(step.path, step.init, person)).status;
  if (step.step === "fetch")
    return await plainResponse(await backend.fetch(withKnownText(step.path, known), step.init, person));
  // The functions of program.ts return this.
  const args = { ops: withKnownValue(step.ops as unknown as Value, known), known };
  const { results, known: after } = (await backend.call(
    step.kind,
    `program:${step.kind}`,
    args,
    person,
  )) as unknown as ProgramResult;
  Object.assign(known, after);
  return results.length === 1 ? (results[0] ?? null) : results;
}

async function plainResponse(response: Response): Promise<Value> {
  const headers: Record<string, string> = {};
  for (const name of ["x-answer", "location"]) {
    const header = response.headers.get(name);
    if (header !== null) headers[name] = header;
  }
  const cookies = response.headers.getSetCookie();
  return {
    status: response.status,
    headers,
    ...(cookies.length === 0 ? {} : { cookies }),
    body: await response.text(),
  };
}

const SETTLE_MS_MAX = 5000;

async function untilSettled(backend: Backend): Promise<null> {
  const find = { do: "find", table: "_scheduled_functions", system: true, end: { collect: true } };
  const startedMs = Date.now();
  for (;;) {
    const { results } = (await backend.call(
      "query",
      "program:query",
      { ops: [find], known: {} },
      null,
    )) as unknown as ProgramResult;
    // Rows of `_scheduled_functions` have these fields.
    const jobs = (results[0] ?? []) as unknown as { state: { kind: string }; scheduledTime: number }[];
    const isBusy = jobs.some(
      ({ state, scheduledTime }) =>
        state.kind === "inProgress" || (state.kind === "pending" && scheduledTime <= Date.now() + 100),
    );
    if (!isBusy) return null;
    if (Date.now() - startedMs > SETTLE_MS_MAX) throw new Error("scheduled functions do not come to an end");
    await pause(2);
  }
}

const TIMES = new Set(["_creationTime", "scheduledTime", "completedTime"]);

function normal(value: JSONValue, known: Known, backend: Backend): JSONValue {
  if (typeof value === "string") return named(value.replaceAll(backend.issuer, "<issuer>"), known);
  if (Array.isArray(value)) return value.map((element) => normal(element, known, backend));
  if (typeof value !== "object" || value === null) return value;
  const fields: Record<string, JSONValue> = {};
  for (const [name, field] of Object.entries(value)) {
    const isTime = TIMES.has(name) && typeof field === "number";
    fields[named(name, known)] = isTime ? "<time>" : normal(field ?? null, known, backend);
  }
  return fields;
}

function named(text: string, known: Known): string {
  const name = Object.keys(known).find((candidate) => known[candidate] === text);
  return name === undefined ? text : `<${name}>`;
}

function withKnown(args: Row, known: Known): Row {
  return Object.fromEntries(Object.entries(args).map(([name, field]) => [name, withKnownValue(field, known)]));
}

function withKnownValue(field: Value, known: Known): Value {
  if (typeof field === "string") return withKnownText(field, known);
  if (Array.isArray(field)) return field.map((element) => withKnownValue(element, known));
  if (typeof field !== "object" || field === null || field instanceof ArrayBuffer) return field;
  return Object.fromEntries(
    Object.entries(field).map(([name, inner]) => [withKnownText(name, known), withKnownValue(inner as Value, known)]),
  );
}

function withKnownText(text: string, known: Known): string {
  return text.startsWith("$") ? (known[text.slice(1)] ?? text) : text;
}
