// The baseline of everything durable: the very rows that an engine left on disk, written or read with lmdb and nothing else.

import { open } from "lmdb";

export interface RawRow {
  readonly key: Buffer;
  readonly value: Buffer;
}

/** Checksum and kind of a record; see docs/engine/storage-format.md. */
const RECORD_HEADER_BYTES = 5;

export function openRaw(folder: string) {
  return open<Buffer, Buffer>({ path: folder, noSubdir: false, keyEncoding: "binary", encoding: "binary" });
}

/** The rows of each document of a table whose text contains `mark`, one list a document, in the order of their creation. */
export async function rowsByDocument(folder: string, mark: string): Promise<RawRow[][]> {
  const root = openRaw(folder);
  const documents = new Map<string, { createdAt: number; rows: RawRow[] }>();
  const pointers: { id: string; row: RawRow }[] = [];
  for (const { key, value } of root.getRange()) {
    const row = { key: Buffer.from(key), value: Buffer.from(value) };
    const text = row.value.toString("utf8", RECORD_HEADER_BYTES);
    if (!text.includes('"_creationTime"')) pointers.push({ id: text, row });
    else if (text.includes(mark)) {
      // Every document has these two.
      const { _id, _creationTime } = JSON.parse(text) as { _id: string; _creationTime: number };
      documents.set(_id, { createdAt: _creationTime, rows: [row] });
    }
  }
  await root.close();
  for (const { id, row } of pointers) documents.get(id)?.rows.push(row);
  return [...documents.values()].sort((left, right) => left.createdAt - right.createdAt).map(({ rows }) => rows);
}

/** Documents a second; `documentsAGroup` of them in one transaction with one wait for the disk. */
export async function rawInsertsPerSecond(
  folder: string,
  documents: readonly (readonly RawRow[])[],
  documentsAGroup: number,
): Promise<number> {
  const root = openRaw(folder);
  const start = performance.now();
  for (let first = 0; first < documents.length; first += documentsAGroup) {
    const group = documents.slice(first, first + documentsAGroup);
    await root.batch(() => {
      for (const rows of group) for (const { key, value } of rows) void root.put(key, value);
    });
    await root.flushed;
  }
  const elapsedMs = performance.now() - start;
  await root.close();
  return (documents.length / elapsedMs) * 1_000;
}
