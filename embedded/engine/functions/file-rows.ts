// Which files exist: a row of `_storage`, which functions may read, and beside it the name under which the bytes lie. The name is
// also what addresses carry, so it is not in the row that functions see: who knows it may read the file.

import { DeveloperError } from "../errors";
import type { Transaction } from "../transaction/transaction";
import { tableNumberOf } from "../values/document-id";
import { numberField, textField } from "./row-fields";
import { FILE_NAMES, STORED_FILES } from "./system-tables";

export interface NewFile {
  readonly name: string;
  readonly size: number;
  /** Base64. */
  readonly sha256: string;
  readonly contentType: string | null;
}

export interface StoredFile extends NewFile {
  readonly storageId: string;
  readonly componentPath: string;
}

/** Returns the id by which functions know the file. */
export function insertFile(transaction: Transaction, componentPath: string, file: NewFile): string {
  const { name, size, sha256, contentType } = file;
  const fields = { sha256, size, ...(contentType === null ? {} : { contentType }) };
  const { id } = transaction.insert(componentPath, STORED_FILES, fields);
  transaction.insert("", FILE_NAMES, { componentPath, storageId: id, name });
  return id;
}

/** A file of an import keeps its id and its time. `namespace` is where its row goes first, `componentPath` whose it is going to be. */
export function insertImportedFile(
  transaction: Transaction,
  namespace: string,
  componentPath: string,
  file: NewFile & { readonly id: string; readonly creationTime: number | null },
): void {
  const { name, size, sha256, contentType, id, creationTime } = file;
  transaction.insertImported(namespace, STORED_FILES, {
    _id: id,
    ...(creationTime === null ? {} : { _creationTime: creationTime }),
    sha256,
    size,
    ...(contentType === null ? {} : { contentType }),
  });
  transaction.insert("", FILE_NAMES, { componentPath, storageId: id, name });
}

/** The names of all files of a component. */
export function fileNamesOf(transaction: Transaction, componentPath: string): string[] {
  const range = [{ type: "Eq" as const, fieldPath: "componentPath", value: componentPath }];
  const scan = transaction.scan("", { table: FILE_NAMES, index: "by_file", range, order: "asc" });
  const names: string[] = [];
  for (let row = scan.next(); row !== null; row = scan.next()) names.push(textField(row.value(), "name"));
  return names;
}

/** For a file whose row went with its table. */
export function forgetFile(transaction: Transaction, name: string): void {
  const link = firstLink(transaction, "by_name", { name });
  if (link !== null) transaction.delete("", link.id);
}

/** `storageId` may also be the name: Convex's first versions gave that to functions. `method` is for the message. */
export function findFile(
  transaction: Transaction,
  componentPath: string,
  storageId: unknown,
  method: string,
): StoredFile | null {
  const text = assertStorageId(transaction, componentPath, storageId, method);
  if (UUID.test(text)) {
    const file = findFileByName(transaction, text);
    return file?.componentPath === componentPath ? file : null;
  }
  const link = firstLink(transaction, "by_file", { componentPath, storageId: text });
  return link === null ? null : fileOf(transaction, link);
}

export function findFileByName(transaction: Transaction, name: string): StoredFile | null {
  const link = firstLink(transaction, "by_name", { name });
  return link === null ? null : fileOf(transaction, link);
}

export function deleteFile(transaction: Transaction, { componentPath, storageId, name }: StoredFile): void {
  const link = firstLink(transaction, "by_name", { name });
  if (link !== null) transaction.delete("", link.id);
  transaction.delete(componentPath, storageId);
}

export function fileNotFound(storageId: unknown): DeveloperError {
  return new DeveloperError(
    "StorageIdNotFound",
    `storage id ${typeof storageId === "string" ? storageId : JSON.stringify(storageId)} not found`,
  );
}

interface Link {
  readonly id: string;
  readonly name: string;
  readonly storageId: string;
  readonly componentPath: string;
}

function firstLink(transaction: Transaction, index: string, key: Readonly<Record<string, string>>): Link | null {
  const range = Object.entries(key).map(([fieldPath, value]) => ({ type: "Eq" as const, fieldPath, value }));
  const row = transaction.scan("", { table: FILE_NAMES, index, range, order: "asc", expectedRows: 1 }).next();
  if (row === null) return null;
  const link = row.value();
  return {
    id: row.id,
    name: textField(link, "name"),
    storageId: textField(link, "storageId"),
    componentPath: textField(link, "componentPath"),
  };
}

function fileOf(transaction: Transaction, { name, storageId, componentPath }: Link): StoredFile | null {
  const row = transaction.get(componentPath, storageId);
  if (row === null) return null;
  const fields = row.value();
  const contentType = fields["contentType"] === undefined ? null : textField(fields, "contentType");
  return {
    storageId,
    componentPath,
    name,
    sha256: textField(fields, "sha256"),
    size: numberField(fields, "size"),
    contentType,
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function assertStorageId(transaction: Transaction, componentPath: string, storageId: unknown, method: string): string {
  if (typeof storageId === "string") {
    const tableNumber = tableNumberOf(storageId);
    const own = transaction.tables.table(componentPath, STORED_FILES)?.number ?? null;
    if (UUID.test(storageId) || (tableNumber !== null && (own === null || tableNumber === own))) return storageId;
  }
  const shown = typeof storageId === "string" ? `"${storageId}"` : JSON.stringify(storageId);
  throw new DeveloperError(
    "InvalidStorageId",
    `Invalid argument \`storageId\` for \`${method}\`: ${shown} is not an id of table "_storage".`,
  );
}
