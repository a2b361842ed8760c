// The tables and files in a zip that an export made. Names of entries only ever say which table a row is for: nothing is written to
// the place that a name describes.

import { DeveloperError } from "../../errors";
import { importErrors } from "./import-error";
import type { ImportSource, SourceFile, SourceTable } from "./import-contents";
import { assertImportedName, jsonLines } from "./import-rows";
import { linesOf } from "./text-lines";
import { ZipReader, type ZipEntry } from "./zip-reader";

const COMPONENT = /^(.*\/)?_components\/([^/]+)\/$/;
const DOCUMENTS = /^(.*\/)?([^/]+)\/documents\.jsonl$/;
const GENERATED_SCHEMA = /^(.*\/)?([^/]+)\/generated_schema\.jsonl$/;
const STORED_FILE = /^(.*\/)?_storage\/([^/.]+)(?:\.[^/]+)?$/;
/** Types whose values an export from before the uniform way cannot tell from others. */
const AMBIGUOUS = /\b(?:int64|bytes|float64|nan|neginf|posinf|inf|unknown|any|set|map)\b/;

export async function zipSource(path: string, componentPath: string): Promise<ImportSource> {
  const reader = await ZipReader.open(path);
  try {
    const uniform = new Set<string>();
    for (const entry of reader.entries) {
      const found = GENERATED_SCHEMA.exec(entry.name);
      if (found !== null && (await isUniform(reader, entry))) uniform.add(`${found[1] ?? ""}${found[2]}`);
    }
    const tables = reader.entries.flatMap((entry) => tableOf(reader, entry, componentPath, uniform));
    const files = reader.entries.flatMap((entry) => fileOf(reader, entry, componentPath));
    return { tables, files, close: () => reader.close() };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

function tableOf(reader: ZipReader, entry: ZipEntry, base: string, uniform: ReadonlySet<string>): SourceTable[] {
  const found = DOCUMENTS.exec(entry.name);
  if (found === null) return [];
  const [, prefix = "", name = ""] = found;
  if (name !== "_tables" && name !== "_storage") {
    if (name.startsWith("_")) return [];
    assertImportedName(name);
  }
  const isUniformTable = uniform.has(`${prefix}${name}`);
  return [
    { componentPath: componentOf(prefix, base), name, rows: () => jsonLines(reader.read(entry), isUniformTable) },
  ];
}

function fileOf(reader: ZipReader, entry: ZipEntry, base: string): SourceFile[] {
  const found = STORED_FILE.exec(entry.name);
  if (found === null || found[2] === undefined || found[2] === "documents" || found[2] === "generated_schema")
    return [];
  return [{ componentPath: componentOf(found[1] ?? "", base), storageId: found[2], read: () => reader.read(entry) }];
}

/** What stands before `_components` is the folder that a zip tool put everything into. */
function componentOf(prefix: string, base: string): string {
  const names: string[] = [];
  let rest = prefix;
  for (let found = COMPONENT.exec(rest); found !== null; found = COMPONENT.exec(rest)) {
    rest = found[1] ?? "";
    const name = found[2] ?? "";
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      throw new DeveloperError("InvalidComponentName", `component name '${name}' invalid`);
    names.unshift(name);
  }
  return [...(base === "" ? [] : [base]), ...names].join("/");
}

async function isUniform(reader: ZipReader, entry: ZipEntry): Promise<boolean> {
  let first: unknown = null;
  let lines = 0;
  for await (const line of linesOf(reader.read(entry))) {
    lines += 1;
    if (lines > 1) break;
    try {
      first = JSON.parse(line);
    } catch (error) {
      throw importErrors.jsonInvalidRow(lines, error instanceof Error ? error.message : String(error));
    }
  }
  if (first === "uniform") return true;
  const types = typeof first === "string" ? first.replace(/"[^"]*"/g, "") : "unknown";
  if (lines === 1 && !AMBIGUOUS.test(types)) return false;
  throw new DeveloperError(
    "InvalidGeneratedSchema",
    `cannot parse ${entry.name}: it was made by an older version of Convex. Import it there and export it again.`,
  );
}
