// What an export holds: every table of the app and of its components with their documents, and the stored files if asked for.

import { targetOfStaging } from "../../catalog/staged-tables";
import type { Environment } from "../../environment";
import { findFile, type StoredFile } from "../../functions/file-rows";
import type { StoredFiles } from "../../functions/stored-files";
import { STORED_FILES } from "../../functions/system-tables";
import type { Database } from "../../transaction/database";
import type { StoredDocument } from "../../transaction/stored-document";
import type { Timestamp } from "../../transaction/timestamp";
import type { Transaction } from "../../transaction/transaction";
import { exportLine } from "./export-json";
import { tablePages } from "./table-pages";
import type { ZipWriter } from "./zip-writer";

export interface SnapshotOptions {
  readonly database: Database;
  readonly files: StoredFiles;
  /** Held by the caller. */
  readonly ts: Timestamp;
  readonly includesFiles: boolean;
  readonly isStopping: () => boolean;
  readonly crashPoint?: Environment["crashPoint"];
}

const README = `# A snapshot of a Chatlings deployment

Every table is a folder with its documents in \`documents.jsonl\`, one a line. Integers are int64, numbers with a point are floats.
Bring it back with \`npx convex import\`, here or on Convex.
`;

export async function writeSnapshot(zip: ZipWriter, options: SnapshotOptions): Promise<void> {
  await zip.add("README.md", lines([README.trimEnd()]));
  for (const namespace of at(options, (transaction) => transaction.tables.namespaces())) {
    if (targetOfStaging(namespace) === null) await writeNamespace(zip, namespace, options);
  }
}

async function writeNamespace(zip: ZipWriter, namespace: string, options: SnapshotOptions): Promise<void> {
  const folder =
    namespace === ""
      ? ""
      : namespace
          .split("/")
          .map((name) => `_components/${name}/`)
          .join("");
  const tables = at(options, (transaction) =>
    transaction.tables.tables(namespace).map(({ name, number }) => ({ name, number })),
  ).filter(({ name }) => !name.startsWith("_"));
  const list = tables.map(({ name, number }) => JSON.stringify({ name, id: number }));
  await zip.add(`${folder}_tables/documents.jsonl`, lines(list));
  if (options.includesFiles) await writeFiles(zip, folder, namespace, options);
  for (const { name } of tables) {
    await zip.add(`${folder}${name}/documents.jsonl`, documentLines(namespace, name, options));
    await zip.add(`${folder}${name}/generated_schema.jsonl`, lines([JSON.stringify("uniform")]));
  }
}

async function writeFiles(zip: ZipWriter, folder: string, namespace: string, options: SnapshotOptions): Promise<void> {
  const rows = async function* (): AsyncGenerator<string> {
    for await (const { file, creationTime } of storedFiles(namespace, options)) {
      const { storageId, sha256, size, contentType, name } = file;
      const fields = { _id: storageId, _creationTime: creationTime, sha256, size, contentType, internalId: name };
      yield JSON.stringify(fields);
    }
  };
  await zip.add(`${folder}${STORED_FILES}/documents.jsonl`, lines(rows()));
  for await (const { file } of storedFiles(namespace, options)) {
    await zip.add(`${folder}${STORED_FILES}/${file.storageId}${extensionOf(file)}`, options.files.read(file), "stored");
  }
}

async function* storedFiles(namespace: string, options: SnapshotOptions) {
  for await (const documents of pages(namespace, STORED_FILES, options)) {
    for (const document of documents) {
      const file = at(options, (transaction) => findFile(transaction, namespace, document.id, "export"));
      if (file !== null) yield { file, creationTime: document.value()["_creationTime"] ?? null };
    }
  }
}

async function* documentLines(namespace: string, table: string, options: SnapshotOptions): AsyncGenerator<Uint8Array> {
  for await (const documents of pages(namespace, table, options)) {
    yield Buffer.from(documents.map((document) => `${exportLine(document.value())}\n`).join(""));
    options.crashPoint?.("export.stepWritten");
  }
}

async function* pages(namespace: string, table: string, options: SnapshotOptions): AsyncGenerator<StoredDocument[]> {
  const { database, ts, isStopping } = options;
  for await (const documents of tablePages({ database, namespace, table, ts })) {
    if (isStopping()) throw new Error("The engine stopped before the export was complete.");
    yield documents;
  }
}

function at<T>({ database, ts }: SnapshotOptions, read: (transaction: Transaction) => T): T {
  const transaction = database.begin({ at: ts });
  try {
    return read(transaction);
  } finally {
    transaction.close();
  }
}

async function* lines(texts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(`${text}\n`);
}

/** For whoever unpacks the archive; an import does not look at it. */
function extensionOf({ contentType }: StoredFile): string {
  const subtype = /^[a-z]+\/([a-z0-9]+)\b/.exec(contentType ?? "")?.[1];
  if (subtype === undefined) return "";
  return subtype === "plain" ? ".txt" : `.${subtype}`;
}
