// Rows of a CSV file (RFC 4180): the first holds the names of the fields, cells are numbers where they look like one, else text.

import { DOCUMENT_FIELD_NAME_CHARS_MAX, IMPORT_LINE_CHARS_MAX } from "../../limits";
import type { ConvexJson, ConvexJsonObject } from "../../values/convex-json";
import { floatJson } from "../../values/wrapped";
import { importErrors } from "./import-error";
import { textOf } from "./text-lines";

export async function* csvRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ConvexJsonObject> {
  let fields: string[] | null = null;
  let row = 0;
  for await (const cells of cellsOf(bytes)) {
    if (fields === null) {
      fields = cells.map(fieldName);
      continue;
    }
    row += 1;
    if (cells.length !== fields.length) throw importErrors.csvRowMissingFields(row);
    yield Object.fromEntries(fields.map((field, index) => [field, cellValue(cells[index] ?? "")]));
  }
  if (fields === null) throw importErrors.csvMissingHeaders();
}

function fieldName(cell: string): string {
  const name = cell.replace(/^ +| +$/g, "");
  const isSystem = name === "_id" || name === "_creationTime";
  if (isSystem || (/^[A-Za-z][A-Za-z0-9_]*$/.test(name) && name.length <= DOCUMENT_FIELD_NAME_CHARS_MAX)) return name;
  throw importErrors.csvInvalidHeader(name, "field names start with a letter and hold letters, digits and underscores");
}

const NUMBER = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|inf(?:inity)?|nan)$/i;

function cellValue(cell: string): ConvexJson {
  if (!NUMBER.test(cell)) return cell;
  if (/nan/i.test(cell)) return floatJson(Number.NaN);
  if (/inf/i.test(cell)) return floatJson(cell.startsWith("-") ? -Infinity : Infinity);
  return floatJson(Number(cell));
}

async function* cellsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const parser = new RowParser();
  for await (const text of textOf(bytes)) {
    for (let at = 0; at < text.length; at += 1) {
      const row = parser.take(text.charAt(at));
      if (row !== null) yield row;
    }
  }
  const last = parser.end();
  if (last !== null) yield last;
}

/** One character at a time, because a row may be cut anywhere. */
class RowParser {
  #cells: string[] = [];
  #cell = "";
  #chars = 0;
  #row = 1;
  #state: "start" | "plain" | "quoted" | "quoteInQuoted" = "start";

  /** The row that this character ends, if it ends one. Empty lines are no rows. */
  take(char: string): string[] | null {
    this.#chars += 1;
    if (this.#chars > IMPORT_LINE_CHARS_MAX)
      throw importErrors.csvInvalidRow(this.#row, `it is longer than ${IMPORT_LINE_CHARS_MAX} characters`);
    if (this.#state === "quoted") {
      if (char === '"') this.#state = "quoteInQuoted";
      else this.#cell += char;
      return null;
    }
    if (char === '"' && this.#state !== "plain") {
      if (this.#state === "quoteInQuoted") this.#cell += char;
      this.#state = "quoted";
      return null;
    }
    if (char === ",") this.#endCell();
    else if (char === "\n" || char === "\r") return this.#endRow();
    else {
      this.#cell += char;
      this.#state = "plain";
    }
    return null;
  }

  end(): string[] | null {
    if (this.#state === "quoted") throw importErrors.csvInvalidRow(this.#row, "a quoted cell does not end");
    return this.#endRow();
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = "";
    this.#state = "start";
  }

  #endRow(): string[] | null {
    const isEmpty = this.#cells.length === 0 && this.#cell === "" && this.#state === "start";
    this.#endCell();
    const cells = this.#cells;
    this.#cells = [];
    this.#chars = 0;
    if (isEmpty) return null;
    this.#row += 1;
    return cells;
  }
}
