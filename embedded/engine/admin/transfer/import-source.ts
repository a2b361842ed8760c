// An uploaded file as what it holds, by its format.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

import { IMPORT_JSON_ARRAY_BYTES_MAX } from "../../limits";
import type { ConvexJsonObject } from "../../values/convex-json";
import { csvRows } from "./csv";
import type { ImportSource } from "./import-contents";
import { importErrors } from "./import-error";
import { assertImportedName, jsonLines, rowValue } from "./import-rows";
import { zipSource } from "./zip-source";

export type ImportFormat = "csv" | "jsonLines" | "jsonArray" | "zip";

export interface SourceOptions {
  readonly path: string;
  readonly format: ImportFormat;
  readonly componentPath: string;
  /** Null for a zip, which names its tables itself. */
  readonly tableName: string | null;
}

export async function openSource(options: SourceOptions): Promise<ImportSource> {
  const { path, format, componentPath, tableName } = options;
  if (format === "zip") return await zipSource(path, componentPath);
  const name = assertImportedName(tableName ?? "");
  const table = { componentPath, name, rows: () => rowsOfFile(path, format) };
  return { tables: [table], files: [], close: () => Promise.resolve() };
}

function rowsOfFile(path: string, format: "csv" | "jsonLines" | "jsonArray"): AsyncIterable<ConvexJsonObject> {
  switch (format) {
    case "csv":
      return csvRows(createReadStream(path));
    case "jsonLines":
      return jsonLines(createReadStream(path), false);
    case "jsonArray":
      return jsonArray(path);
  }
}

async function* jsonArray(path: string): AsyncGenerator<ConvexJsonObject> {
  const { size } = await stat(path);
  if (size > IMPORT_JSON_ARRAY_BYTES_MAX)
    throw importErrors.jsonArrayTooLarge(size, `${IMPORT_JSON_ARRAY_BYTES_MAX / 1024 / 1024} MiB`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const values = parsedArray(Buffer.concat(chunks));
  for (const [index, value] of values.entries()) yield rowValue(value, index + 1);
}

function parsedArray(bytes: Buffer): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw error instanceof TypeError
      ? importErrors.notUtf8()
      : importErrors.notJson(error instanceof Error ? error.message : "");
  }
  if (Array.isArray(value)) return value as unknown[];
  throw importErrors.notJsonArray();
}
