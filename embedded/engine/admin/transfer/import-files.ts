// The stored files of an import: the bytes first, each under a name of its own, then the row by which functions know them.

import { DeveloperError } from "../../errors";
import { insertImportedFile, type NewFile } from "../../functions/file-rows";
import type { StoredFiles } from "../../functions/stored-files";
import { writeTransaction } from "../../functions/write-transaction";
import type { Database } from "../../transaction/database";
import type { ConvexJsonObject } from "../../values/convex-json";
import { plainNumber } from "./export-json";
import type { ImportSource, SourceFile, SourceTable } from "./import-contents";

export interface FilesTarget {
  readonly source: ImportSource;
  readonly files: StoredFiles;
  readonly database: Database;
  readonly componentPath: string;
  /** Where the rows go first. */
  readonly namespace: string;
}

/** `names` gets the name of each file as it is written, also when a later one fails. Returns how many there were. */
export async function importFiles(
  target: FilesTarget,
  list: SourceTable | null,
  names: string[],
  beforeEach: () => void,
): Promise<number> {
  const { source, componentPath } = target;
  const own = source.files.filter((file) => file.componentPath === componentPath);
  const missing = new Map(own.map((file) => [file.storageId, file]));
  let written = 0;
  for await (const row of list?.rows() ?? none()) {
    const { _id } = row;
    const file = typeof _id === "string" ? missing.get(_id) : undefined;
    if (file === undefined)
      throw new DeveloperError(
        "MissingStorageFile",
        `The import lists the file ${JSON.stringify(_id)} and does not hold it.`,
      );
    missing.delete(file.storageId);
    beforeEach();
    await importFile(target, file, row, names);
    written += 1;
  }
  for (const file of missing.values()) {
    beforeEach();
    await importFile(target, file, {}, names);
    written += 1;
  }
  return written;
}

async function importFile(
  target: FilesTarget,
  file: SourceFile,
  row: ConvexJsonObject,
  names: string[],
): Promise<void> {
  const { files, database, namespace, componentPath } = target;
  const { contentType, sha256 } = row;
  const kept: NewFile = await files.keep(file.read(), {
    contentType: typeof contentType === "string" ? contentType : null,
    sha256: typeof sha256 === "string" ? Buffer.from(sha256, "base64") : null,
  });
  names.push(kept.name);
  const creationTime = plainNumber(row["_creationTime"]);
  const imported = { ...kept, id: file.storageId, creationTime };
  await writeTransaction(database, (tx) => insertImportedFile(tx, namespace, componentPath, imported));
}

async function* none(): AsyncGenerator<ConvexJsonObject> {
  yield* [];
}
