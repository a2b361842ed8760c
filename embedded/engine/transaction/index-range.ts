// The key range that a query's conditions on an index stand for, with Convex's words for conditions that stand for none.

import type { CatalogIndex } from "../catalog/catalog-table";
import { DeveloperError } from "../errors";
import type { ConvexJson } from "../values/convex-json";
import { afterValues, encodeKey, type KeyBytes } from "../values/key-bytes";
import type { Interval } from "./interval-set";

export interface RangeBound {
  readonly type: "Eq" | "Gt" | "Gte" | "Lt" | "Lte";
  readonly fieldPath: string;
  /** Undefined is a missing field, which indexes order before everything else. */
  readonly value: ConvexJson | undefined;
}

/** `indexName` is "table.index", for messages. Null when no key can satisfy the conditions. */
export function indexRange(index: CatalogIndex, indexName: string, bounds: readonly RangeBound[]): Interval | null {
  const fields = queryableFields(index);
  const { equalities, lower, upper } = splitBounds(indexName, fields, bounds);
  const prefix = equalityPrefix(indexName, fields, equalities, lower ?? upper);
  const start = lower === null ? prefix : lowerKey(prefix, lower);
  const end = upper === null ? endOf(prefix) : upperKey(prefix, upper);
  return end !== null && end <= start ? null : { start, end };
}

/** What a query may name. `_id` closes every key; who reads a table piece by piece names it to go on after a document. */
function queryableFields(index: CatalogIndex): readonly string[] {
  if (index.name === "by_id") return ["_id"];
  return [...index.fields, "_creationTime", "_id"];
}

interface SplitBounds {
  readonly equalities: ReadonlyMap<string, ConvexJson | undefined>;
  readonly lower: RangeBound | null;
  readonly upper: RangeBound | null;
}

function splitBounds(indexName: string, fields: readonly string[], bounds: readonly RangeBound[]): SplitBounds {
  const equalities = new Map<string, ConvexJson | undefined>();
  let lower: RangeBound | null = null;
  let upper: RangeBound | null = null;
  for (const bound of bounds) {
    if (!fields.includes(bound.fieldPath)) throw fieldNotInIndex(indexName, fields, bound.fieldPath);
    if (bound.type === "Eq") {
      if (equalities.has(bound.fieldPath)) throw alreadyDefined("equality", bound);
      equalities.set(bound.fieldPath, bound.value);
    } else if (isLower(bound)) {
      if (lower !== null) throw alreadyDefined("lower", bound);
      lower = bound;
    } else {
      if (upper !== null) throw alreadyDefined("upper", bound);
      upper = bound;
    }
  }
  if (lower !== null && upper !== null && lower.fieldPath !== upper.fieldPath)
    throw boundsOnTwoFields(indexName, lower, upper);
  return { equalities, lower, upper };
}

function isLower(bound: RangeBound): boolean {
  return bound.type === "Gt" || bound.type === "Gte";
}

/** Equalities fix the first fields, in whatever order they were written; the bounded field comes right after them. */
function equalityPrefix(
  indexName: string,
  fields: readonly string[],
  equalities: ReadonlyMap<string, ConvexJson | undefined>,
  bound: RangeBound | null,
): KeyBytes {
  const used = fields.filter((field) => equalities.has(field));
  const queried = bound === null ? used : [...used, bound.fieldPath];
  const wrong = queried.find((field, position) => fields[position] !== field);
  if (wrong !== undefined) throw notInOrder(indexName, fields, queried, wrong);
  return encodeKey(used.map((field) => equalities.get(field)));
}

/** Without equalities there is no end. */
function endOf(prefix: KeyBytes): KeyBytes | null {
  return prefix === "" ? null : afterValues(prefix);
}

function lowerKey(prefix: KeyBytes, bound: RangeBound): KeyBytes {
  const key = prefix + encodeKey([bound.value]);
  return bound.type === "Gte" ? key : afterValues(key);
}

function upperKey(prefix: KeyBytes, bound: RangeBound): KeyBytes {
  const key = prefix + encodeKey([bound.value]);
  return bound.type === "Lt" ? key : afterValues(key);
}

const COMPARATORS = { Eq: "==", Gt: ">", Gte: ">=", Lt: "<", Lte: "<=" } as const;
const MORE = "For more information see https://docs.convex.dev/using/indexes.";

function alreadyDefined(kind: string, { type, fieldPath, value }: RangeBound): DeveloperError {
  const condition = `${JSON.stringify(fieldPath)} ${COMPARATORS[type]} ${JSON.stringify(value) ?? "undefined"}`;
  return new DeveloperError(
    "AlreadyDefinedBound",
    `Already defined ${kind} bound in index range. Can't add ${condition}.`,
  );
}

function fieldNotInIndex(indexName: string, fields: readonly string[], field: string): DeveloperError {
  return new DeveloperError(
    "FieldNotInIndex",
    `The index range included a comparison with ${JSON.stringify(field)}, but ${indexName} with fields ${listedIndex(fields)} ` +
      `doesn't index this field. ${MORE}`,
  );
}

function boundsOnTwoFields(indexName: string, first: RangeBound, second: RangeBound): DeveloperError {
  return new DeveloperError(
    "BoundsOnMultipleFields",
    "Upper and lower bounds in `range` can only be applied to a single index field. " +
      `This query against index ${indexName} attempted to set a range bound on both ${JSON.stringify(first.fieldPath)} and ` +
      `${JSON.stringify(second.fieldPath)}. Consider using \`filter\` instead. See https://docs.convex.dev/using/indexes for more info.`,
  );
}

function notInOrder(
  indexName: string,
  fields: readonly string[],
  queried: readonly string[],
  wrong: string,
): DeveloperError {
  return new DeveloperError(
    "InvalidIndexRange",
    `Tried to query index ${indexName} but the query didn't use the index fields in order.\n` +
      `Index fields: ${listedIndex(fields)}\nQuery fields: ${listed(queried)}\nFirst incorrect field: ${JSON.stringify(wrong)}\n${MORE}`,
  );
}

/** As Convex lists them: the `_id` at the end of longer indexes goes without saying. */
function listedIndex(fields: readonly string[]): string {
  return listed(fields.length > 1 ? fields.slice(0, -1) : fields);
}

function listed(fields: readonly string[]): string {
  return `[${fields.map((field) => JSON.stringify(field)).join(", ")}]`;
}
