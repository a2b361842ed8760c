// A schema as `defineSchema(...).export()` writes it.

import type { ValidatorJson } from "../values/validator-json";

export interface IndexJson {
  indexDescriptor: string;
  fields: string[];
}

interface SearchIndexJson {
  indexDescriptor: string;
  searchField: string;
  filterFields: string[];
}

interface VectorIndexJson {
  indexDescriptor: string;
  vectorField: string;
  dimensions: number;
  filterFields: string[];
}

export interface TableJson {
  tableName: string;
  indexes: IndexJson[];
  stagedDbIndexes?: IndexJson[];
  searchIndexes?: SearchIndexJson[];
  stagedSearchIndexes?: SearchIndexJson[];
  vectorIndexes?: VectorIndexJson[];
  stagedVectorIndexes?: VectorIndexJson[];
  documentType: ValidatorJson | null;
}

export interface SchemaJson {
  tables: TableJson[];
  schemaValidation: boolean;
}
