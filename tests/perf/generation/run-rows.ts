// The rows that a run's talks left on disk, byte for byte: documents and index rows, one list a talk. What lmdb alone would have had
// to write.

import { readFileSync, writeFileSync } from "node:fs";
import { openRaw, type RawRow } from "../engine/raw-lmdb";

/** Checksum and kind of a record; see docs/engine/storage-format.md. */
const RECORD_HEADER_BYTES = 5;

/** Ids of documents, a line for each talk. */
export function writeDocumentList(file: string, documents: readonly (readonly string[])[]): void {
  writeFileSync(file, documents.map((ids) => ids.join(" ")).join("\n"));
}

/** Documents that a later talk wrote again are counted with the last one. */
export async function rowsByTalk(folder: string, file: string): Promise<RawRow[][]> {
  const lines = readFileSync(file, "utf8").split("\n");
  const talkOf = new Map<string, number>();
  for (const [talk, line] of lines.entries()) for (const id of line.split(" ")) talkOf.set(id, talk);
  const rows: RawRow[][] = lines.map(() => []);
  const root = openRaw(folder);
  for (const { key, value } of root.getRange()) {
    const text = value.toString("utf8", RECORD_HEADER_BYTES);
    const talk = talkOf.get(idIn(text));
    if (talk !== undefined) rows[talk]?.push({ key: Buffer.from(key), value: Buffer.from(value) });
  }
  await root.close();
  return rows;
}

/** An index row holds the id of its document and nothing else. */
function idIn(text: string): string {
  return /"_id":"([^"]+)"/.exec(text)?.[1] ?? text;
}
