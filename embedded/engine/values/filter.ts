// Filter expressions of queries (`q.eq(q.field("a"), 1)` and friends), compiled once per query and run per document.

import { DeveloperError } from "../errors";
import { isConvexJsonObject, type ConvexJson, type ConvexJsonObject } from "./convex-json";
import { displayValue } from "./display";
import { fieldAtSteps } from "./field-path";
import { compareValues } from "./order";
import { floatJson, floatOf, int64Json, int64Of, KIND, kindOf, type Kind } from "./wrapped";

type Value = ConvexJson | undefined;
type Evaluate = (document: ConvexJsonObject) => Value;

/** Throws a DeveloperError when the expression, or one of its results, is not allowed. */
export function compileFilter(expression: ConvexJson): (document: ConvexJsonObject) => boolean {
  const evaluate = compile(expression);
  return (document) => asBoolean(evaluate(document));
}

function compile(expression: ConvexJson | undefined): Evaluate {
  if (!isConvexJsonObject(expression)) return refuse(`Invalid filter expression: ${JSON.stringify(expression)}`);
  const entries = Object.entries(expression);
  const [entry] = entries;
  if (entries.length !== 1 || entry === undefined) return refuse("A filter expression has exactly one operator.");
  const [operator, operand] = entry;
  switch (operator) {
    case "$field":
      return compileField(operand);
    case "$literal":
      return compileLiteral(operand);
    case "$and":
    case "$or":
      return compileJunction(operator, operand);
    case "$not":
      return compileNot(operand);
    case "$neg":
      return compileNegation(operand);
    default:
      return compileBinary(operator, operand);
  }
}

function compileField(path: ConvexJson): Evaluate {
  if (typeof path !== "string") return refuse("$field takes the path of a field.");
  const steps = path.split(".");
  return (document) => fieldAtSteps(document, steps);
}

function compileLiteral(operand: ConvexJson): Evaluate {
  const value = kindOf(operand) === KIND.undefined ? undefined : operand;
  return () => value;
}

/** Stops at the first operand that decides, as `&&` and `||` do. */
function compileJunction(operator: "$and" | "$or", operand: ConvexJson): Evaluate {
  if (!Array.isArray(operand)) return refuse(`${operator} takes a list of expressions.`);
  const members = operand.map(compile);
  const decisive = operator === "$or";
  return (document) => {
    for (const member of members) if (asBoolean(member(document)) === decisive) return decisive;
    return !decisive;
  };
}

function compileNot(operand: ConvexJson): Evaluate {
  const inner = compile(operand);
  return (document) => !asBoolean(inner(document));
}

function compileNegation(operand: ConvexJson): Evaluate {
  const inner = compile(operand);
  return (document) => negate(inner(document));
}

const COMPARISONS: Record<string, (order: number) => boolean> = {
  $eq: (order) => order === 0,
  $neq: (order) => order !== 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
};

interface Arithmetic {
  int64(left: bigint, right: bigint): bigint;
  float64(left: number, right: number): number;
}

const ARITHMETIC: Record<string, Arithmetic> = {
  $add: { int64: (left, right) => left + right, float64: (left, right) => left + right },
  $sub: { int64: (left, right) => left - right, float64: (left, right) => left - right },
  $mul: { int64: (left, right) => left * right, float64: (left, right) => left * right },
  $div: { int64: (left, right) => left / right, float64: (left, right) => left / right },
  $mod: { int64: (left, right) => left % right, float64: (left, right) => left % right },
};

function compileBinary(operator: string, operand: ConvexJson): Evaluate {
  const accept = Object.hasOwn(COMPARISONS, operator) ? COMPARISONS[operator] : undefined;
  const arithmetic = Object.hasOwn(ARITHMETIC, operator) ? ARITHMETIC[operator] : undefined;
  if (accept === undefined && arithmetic === undefined) return refuse(`Unknown filter operator ${operator}.`);
  if (!Array.isArray(operand) || operand.length !== 2) return refuse(`${operator} takes two expressions.`);
  const left = compile(operand[0]);
  const right = compile(operand[1]);
  if (accept !== undefined) return (document) => accept(compareValues(left(document), right(document)));
  if (arithmetic !== undefined) return (document) => calculate(operator, arithmetic, left(document), right(document));
  return refuse(`Unknown filter operator ${operator}.`);
}

function calculate(operator: string, arithmetic: Arithmetic, left: Value, right: Value): ConvexJson {
  const kind = kindOf(left);
  if (kind !== kindOf(right)) return refuseOperands(operator, left, right);
  if (kind === KIND.float64) {
    // Both have the kind of floats, plain or wrapped.
    const [a, b] = [left, right] as [number | ConvexJsonObject, number | ConvexJsonObject];
    return floatJson(arithmetic.float64(floatOf(a), floatOf(b)));
  }
  if (kind !== KIND.int64) return refuseOperands(operator, left, right);
  // Both have the kind of wrapped int64.
  const [a, b] = [left, right] as [ConvexJsonObject, ConvexJsonObject];
  const divisor = int64Of(b);
  if (divisor === 0n && (operator === "$div" || operator === "$mod")) return refuse("Division by zero in a filter.");
  return int64Json(checkedInt64(arithmetic.int64(int64Of(a), divisor)));
}

function negate(value: Value): ConvexJson {
  // The kind says which of the two wrapped forms it is.
  if (kindOf(value) === KIND.int64) return int64Json(checkedInt64(-int64Of(value as ConvexJsonObject)));
  if (kindOf(value) === KIND.float64) return floatJson(-floatOf(value as number | ConvexJsonObject));
  return refuse(`$neg takes a number, not ${displayValue(value)}.`);
}

function checkedInt64(value: bigint): bigint {
  return BigInt.asIntN(64, value) === value ? value : refuse("Integer overflow in a filter.");
}

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  [KIND.undefined]: "undefined",
  [KIND.null]: "Null",
  [KIND.int64]: "Int64",
  [KIND.float64]: "Float64",
  [KIND.boolean]: "Boolean",
  [KIND.string]: "String",
  [KIND.bytes]: "Bytes",
  [KIND.array]: "Array",
  [KIND.object]: "Object",
};

function asBoolean(value: Value): boolean {
  if (typeof value === "boolean") return value;
  return refuse(`Cannot use value ${displayValue(value)} (type ${KIND_NAMES[kindOf(value)]}) as a Boolean`);
}

function refuseOperands(operator: string, left: Value, right: Value): never {
  return refuse(`${operator} takes two int64 or two float64, not ${displayValue(left)} and ${displayValue(right)}.`);
}

function refuse(message: string): never {
  throw new DeveloperError("InvalidFilter", message);
}
