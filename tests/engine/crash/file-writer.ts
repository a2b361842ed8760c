// The process that file-durability.test.ts kills: stores files and deletes some again, without end, and says what was acknowledged.

import { join } from "node:path";
import { systemEnvironment } from "../../../embedded/engine/environment";
import { deleteFile, findFile } from "../../../embedded/engine/functions/file-rows";
import { StoredFiles } from "../../../embedded/engine/functions/stored-files";
import { ensureFunctionTables } from "../../../embedded/engine/functions/system-tables";
import { writeTransaction } from "../../../embedded/engine/functions/write-transaction";
import { FILES_FOLDER, openDiskFileStore } from "../../../embedded/engine/storage/disk-file-store";
import { openLmdbStore } from "../../../embedded/engine/storage/lmdb-store";
import { Database } from "../../../embedded/engine/transaction/database";

const IN_FLIGHT = 6;

export async function openFiles(directory: string): Promise<{ database: Database; files: StoredFiles }> {
  const environment = systemEnvironment();
  const database = await Database.open({ store: await openLmdbStore({ directory }), environment });
  await ensureFunctionTables(database);
  const store = openDiskFileStore({ directory: join(directory, FILES_FOLDER) });
  return { database, files: await StoredFiles.open({ database, environment, store }) };
}

/** Different for each file, and long enough to be written in several parts. */
export function contentOf(number: number): string {
  return `file ${number} `.repeat(2_000);
}

async function* bytesOf(number: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(contentOf(number));
  for (let start = 0; start < bytes.length; start += 8_000) yield bytes.subarray(start, start + 8_000);
}

async function main(directory: string): Promise<void> {
  const { database, files } = await openFiles(directory);
  let next = 0;
  const workForever = async (): Promise<never> => {
    for (;;) {
      const number = next++;
      const id = await files.store("", bytesOf(number), { contentType: null });
      process.stdout.write(`stored ${number} ${id}\n`);
      if (number % 3 !== 0) continue;
      const name = await writeTransaction(database, (transaction) => {
        const file = findFile(transaction, "", id, "storage.delete");
        if (file !== null) deleteFile(transaction, file);
        return file?.name ?? "";
      });
      process.stdout.write(`deleted ${number} ${id}\n`);
      await files.settle([name]);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, workForever));
}

const [, script = "", directory] = process.argv;
if (script.endsWith("file-writer.ts")) void main(directory ?? "");
