// Bytes to text to lines, as they come in. A line that never ends is an error, not a full memory.

import { IMPORT_LINE_CHARS_MAX } from "../../limits";
import { ImportError, importErrors } from "./import-error";

export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? importErrors.notUtf8() : error;
  }
}

/** Without their ends; the last one counts only when something is in it. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let pending = "";
  for await (const text of textOf(bytes)) {
    const lines = text.split("\n");
    lines[0] = pending + (lines[0] ?? "");
    pending = lines.pop() ?? "";
    assertLength(pending);
    for (const line of lines) {
      assertLength(line);
      yield line;
    }
  }
  if (pending !== "") yield pending;
}

function assertLength(line: string): void {
  if (line.length > IMPORT_LINE_CHARS_MAX)
    throw new ImportError("LineTooLong", `A line is longer than ${IMPORT_LINE_CHARS_MAX} characters.`);
}
