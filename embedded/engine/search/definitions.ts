// The search and vector indexes that a schema declares, by table.

import { DeveloperError } from "../errors";
import type { SchemaJson, TableJson } from "../catalog/schema-json";

export interface TextDefinition {
  readonly kind: "text";
  /** `table.index`, for messages. */
  readonly name: string;
  readonly field: string;
  readonly filterFields: readonly string[];
}

export interface VectorDefinition {
  readonly kind: "vector";
  readonly name: string;
  readonly field: string;
  readonly dimensions: number;
  readonly filterFields: readonly string[];
}

export type SearchDefinition = TextDefinition | VectorDefinition;

/** Without the staged ones, which nobody can query. */
export function definitionsOf(schema: SchemaJson | null | undefined, tableName: string): SearchDefinition[] {
  const table = schema?.tables.find((candidate) => candidate.tableName === tableName);
  return table === undefined ? [] : [...textDefinitions(table), ...vectorDefinitions(table)];
}

export function textDefinition(
  schema: SchemaJson | null | undefined,
  tableName: string,
  indexName: string,
): TextDefinition {
  const definition = requireDefinition(schema, tableName, indexName);
  if (definition.kind === "text") return definition;
  throw new DeveloperError("IndexNotASearchIndexError", `Index ${definition.name} is not a search index`);
}

export function vectorDefinition(
  schema: SchemaJson | null | undefined,
  tableName: string,
  indexName: string,
): VectorDefinition {
  const definition = requireDefinition(schema, tableName, indexName);
  if (definition.kind === "vector") return definition;
  throw new DeveloperError("IndexNotAVectorIndexError", `Index ${definition.name} is not a vector index`);
}

function requireDefinition(
  schema: SchemaJson | null | undefined,
  tableName: string,
  indexName: string,
): SearchDefinition {
  const name = `${tableName}.${indexName}`;
  const found = definitionsOf(schema, tableName).find((definition) => definition.name === name);
  if (found !== undefined) return found;
  const table = schema?.tables.find((candidate) => candidate.tableName === tableName);
  const staged = [...(table?.stagedSearchIndexes ?? []), ...(table?.stagedVectorIndexes ?? [])];
  if (staged.some((index) => index.indexDescriptor === indexName)) {
    throw new DeveloperError(
      "IndexStaged",
      `Index ${name} is currently staged and not available to query until it is no longer staged.`,
    );
  }
  throw new DeveloperError("IndexNotFound", `Index ${name} not found.`);
}

/** Two definitions with the same one can share an index, whatever their names. */
export function contentKey(definition: SearchDefinition): string {
  return JSON.stringify({ ...definition, name: null });
}

function textDefinitions({ tableName, searchIndexes = [] }: TableJson): TextDefinition[] {
  return searchIndexes.map(({ indexDescriptor, searchField, filterFields }) => ({
    kind: "text",
    name: `${tableName}.${indexDescriptor}`,
    field: searchField,
    filterFields,
  }));
}

function vectorDefinitions({ tableName, vectorIndexes = [] }: TableJson): VectorDefinition[] {
  return vectorIndexes.map(({ indexDescriptor, vectorField, dimensions, filterFields }) => ({
    kind: "vector",
    name: `${tableName}.${indexDescriptor}`,
    field: vectorField,
    dimensions,
    filterFields,
  }));
}
