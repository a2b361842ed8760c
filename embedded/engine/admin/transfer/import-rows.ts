// Rows of uploaded files as Convex values: what is not one is an error with the number of its row.

import { assertTableName } from "../../catalog/schema-rules";
import { DeveloperError } from "../../errors";
import { assertConvexJson, isConvexJsonObject, type ConvexJson, type ConvexJsonObject } from "../../values/convex-json";
import { parseExportLine } from "./export-json";
import { importErrors } from "./import-error";
import { linesOf } from "./text-lines";

/** Tables of the engine cannot be imported, except for the two that an export has. */
export function assertImportedName(name: string): string {
  try {
    assertTableName(name);
  } catch (error) {
    throw importErrors.invalidName(name, error instanceof Error ? error.message : String(error));
  }
  if (!name.startsWith("_")) return name;
  throw new DeveloperError("InvalidTableName", `Invalid table name ${name} starts with metadata prefix '_'`);
}

/** Numbers are floats and int64 is wrapped, unless the export says that it is written in the uniform way. */
export async function* jsonLines(
  bytes: AsyncIterable<Uint8Array>,
  isUniform: boolean,
): AsyncGenerator<ConvexJsonObject> {
  let row = 0;
  for await (const line of linesOf(bytes)) {
    row += 1;
    if (line.trim() !== "") yield rowValue(parsedLine(line, row, isUniform), row);
  }
}

function parsedLine(line: string, row: number, isUniform: boolean): unknown {
  try {
    return isUniform ? parseExportLine(line) : JSON.parse(line);
  } catch (error) {
    if (error instanceof DeveloperError) throw importErrors.invalidConvexValue(row, error.message);
    throw importErrors.jsonInvalidRow(row, error instanceof Error ? error.message : String(error));
  }
}

/** For a value that came out of JSON. */
export function rowValue(value: unknown, row: number): ConvexJsonObject {
  // Came out of JSON.parse; the next lines check what Convex asks for beyond that.
  const json = value as ConvexJson;
  if (!isConvexJsonObject(json)) throw importErrors.notAnObject(row);
  try {
    assertConvexJson(json);
  } catch (error) {
    throw importErrors.invalidConvexValue(row, error instanceof Error ? error.message : String(error));
  }
  return json;
}
