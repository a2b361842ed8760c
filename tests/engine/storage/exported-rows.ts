// The rows of one table as an export has them, for tests that change what no function changes.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ZipReader } from "../../../embedded/engine/admin/transfer/zip-reader";
import { exported, type Target } from "./transfer-client";

export type ExportedRow = Record<string, unknown>;

export async function exportedRows(target: Target, table: string): Promise<ExportedRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "chatlings-rows-"));
  const path = join(folder, "all.zip");
  writeFileSync(path, Buffer.from(await exported(target)));
  const zip = await ZipReader.open(path);
  try {
    const entry = zip.entries.find(({ name }) => name === `${table}/documents.jsonl`);
    if (entry === undefined) throw new Error(`the export has no table ${table}`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of zip.read(entry)) chunks.push(chunk);
    const lines = Buffer.concat(chunks).toString("utf8").split("\n").filter(Boolean);
    // A line of an export is one document.
    return lines.map((line) => JSON.parse(line) as ExportedRow);
  } finally {
    await zip.close();
    rmSync(folder, { recursive: true });
  }
}
