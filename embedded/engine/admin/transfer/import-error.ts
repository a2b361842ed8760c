// What is wrong with an uploaded file, in Convex's words.

import { DeveloperError } from "../../errors";

export class ImportError extends DeveloperError {}

export const importErrors = {
  tableExists: (table: string) =>
    new ImportError(
      "TableExists",
      `Table ${table} already exists. Please choose a new table name or use replace/append modes.`,
    ),
  invalidName: (name: string, why: string) =>
    new ImportError("InvalidName", `${JSON.stringify(name)} isn't a valid table name: ${why}`),
  notUtf8: () => new ImportError("NotUtf8", "Import wasn't valid UTF8: invalid byte sequence"),
  jsonArrayTooLarge: (bytes: number, limit: string) =>
    new ImportError(
      "JsonArrayTooLarge",
      `Import is too large for JSON (${bytes} bytes > maximum ${limit}). Consider converting data to JSONLines`,
    ),
  csvMissingHeaders: () => new ImportError("CsvMissingHeaders", "CSV file doesn't have headers"),
  csvInvalidHeader: (header: string, why: string) =>
    new ImportError("CsvInvalidHeader", `CSV header ${JSON.stringify(header)} isn't a valid field name: ${why}`),
  csvInvalidRow: (row: number, why: string) =>
    new ImportError("CsvInvalidRow", `Failed to parse CSV row ${row}: ${why}`),
  csvRowMissingFields: (row: number) =>
    new ImportError("CsvRowMissingFields", `CSV row ${row} doesn't have all of the fields in the header`),
  jsonInvalidRow: (row: number, why: string) =>
    new ImportError("JsonInvalidRow", `Row ${row} wasn't valid JSON: ${why}`),
  invalidConvexValue: (row: number, why: string) =>
    new ImportError("InvalidConvexValue", `Row ${row} wasn't a valid Convex value: ${why}`),
  notAnObject: (row: number) => new ImportError("NotAnObject", `Row ${row} wasn't an object`),
  notJsonArray: () => new ImportError("NotJsonArray", "Not a JSON array"),
  notJson: (why: string) => new ImportError("NotJson", `Not valid JSON: ${why}`),
};

/** What the CLI prints: the text alone, whoever is to blame. */
export function importFailure(error: unknown): string {
  const message = error instanceof DeveloperError ? error.message : "The engine failed. Its log says why.";
  return `Hit an error while importing:\n${message}`;
}
