// A vector search as convex/server describes it, checked against its index. The texts are Convex's.

import { DeveloperError } from "../errors";
import { VECTOR_FILTERS_MAX, VECTOR_LIMIT_DEFAULT, VECTOR_RESULTS_MAX } from "../limits";
import { isConvexJsonObject, type ConvexJson } from "../values/convex-json";
import { encodeKey } from "../values/key-bytes";
import type { VectorDefinition } from "./definitions";
import { valueOrMissing } from "./text-query";
import { directionOf, type VectorQuery } from "./vector-index";

export interface VectorQueryJson {
  readonly indexName: string;
  readonly limit?: number | null;
  readonly vector: readonly ConvexJson[];
  readonly expressions: ConvexJson;
}

export function compileVectorQuery(definition: VectorDefinition, query: VectorQueryJson): VectorQuery {
  const limit = query.limit ?? VECTOR_LIMIT_DEFAULT;
  if (!Number.isInteger(limit) || limit < 1) {
    throw new DeveloperError("InvalidVectorLimit", `Vector queries must fetch at least 1 result, requested ${limit}.`);
  }
  if (limit > VECTOR_RESULTS_MAX) {
    const message = `Vector queries can fetch at most ${VECTOR_RESULTS_MAX} results, requested ${limit}.`;
    throw new DeveloperError("VectorLimitTooLargeError", message);
  }
  const anyOf = query.expressions === null ? [] : conditions(definition, query.expressions);
  if (anyOf.length > VECTOR_FILTERS_MAX) {
    const message = `Vector query against ${definition.name} has too many conditions. Max: ${VECTOR_FILTERS_MAX} Actual: ${anyOf.length}`;
    throw new DeveloperError("TooManyElementsInVectorQueryError", message);
  }
  if (query.vector.length !== definition.dimensions) {
    const message = `Expected a vector with dimensions ${definition.dimensions}, received ${query.vector.length}.`;
    throw new DeveloperError("VectorDimensionsMismatch", message);
  }
  const vector = query.vector.map((part) => {
    if (typeof part === "number") return part;
    throw new DeveloperError("InvalidVector", "`vector` must be an array of finite numbers in vectorSearch");
  });
  return { direction: directionOf(vector), limit, anyOf };
}

type Condition = VectorQuery["anyOf"][number];

/** `$or` of `$eq`, nested as deep as one likes. */
function conditions(definition: VectorDefinition, expression: ConvexJson): Condition[] {
  if (isConvexJsonObject(expression)) {
    const { $eq, $or } = expression;
    if (Array.isArray($or)) return $or.flatMap((part) => conditions(definition, part));
    if (Array.isArray($eq)) return [equality(definition, $eq)];
  }
  throw new DeveloperError("InvalidVectorSearchFilter", "Filters should be a combination of `q.eq` and `q.or`.");
}

function equality(definition: VectorDefinition, [left, right]: readonly ConvexJson[]): Condition {
  const field = isConvexJsonObject(left) ? left["$field"] : undefined;
  const literal = isConvexJsonObject(right) ? right["$literal"] : undefined;
  if (typeof field !== "string" || literal === undefined) {
    const message = "`q.eq` must take a field path as its first argument and a value as its second";
    throw new DeveloperError("InvalidVectorSearchFilter", message);
  }
  const position = definition.filterFields.indexOf(field);
  if (position >= 0) return { position, value: encodeKey([valueOrMissing(literal)]) };
  const message = `Vector query against ${definition.name} contains a filter on "${field}" but that field isn't indexed for filtering in \`filterFields\`.`;
  throw new DeveloperError("IncorrectVectorFilterField", message);
}
