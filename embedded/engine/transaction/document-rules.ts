// What a document may look like, and how a new version is made of the old one.

import { DeveloperError } from "../errors";
import { isSystemTableName } from "../catalog/schema-change";
import { DOCUMENT_BYTES_MAX, DOCUMENT_FIELD_NAME_CHARS_MAX, SYSTEM_DOCUMENT_BYTES_MAX } from "../limits";
import { assertConvexJson, isConvexJsonObject, type ConvexJson, type ConvexJsonObject } from "../values/convex-json";
import { tableNumberOf } from "../values/document-id";
import { valueSize } from "../values/size";
import type { StoredDocument } from "./stored-document";

/** Field values; `{"$undefined": null}` deletes the field. */
export type DocumentPatch = { readonly [field: string]: ConvexJson };

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The fields of a new document, without those that the engine adds. Its own rows may hold what functions may not store. */
export function assertNewFields(tableName: string, fields: ConvexJsonObject): void {
  for (const name of ["_id", "_creationTime"]) {
    if (Object.hasOwn(fields, name))
      throw new DeveloperError("SystemFieldSet", `Field ${name} is set by the database and cannot be set here.`);
  }
  if (!isSystemTableName(tableName)) assertFields(fields);
}

/** The fields for a replacement: `_id` and `_creationTime` may be repeated but not changed. Returns the fields without them. */
export function fieldsOfReplacement(before: StoredDocument, value: ConvexJsonObject): ConvexJsonObject {
  const { _id, _creationTime, ...fields } = value;
  assertUnchanged("_id", before, _id);
  assertUnchanged("_creationTime", before, _creationTime);
  if (!isSystemTableName(before.table)) assertFields(fields);
  return fields;
}

export function fieldsOfPatch(before: StoredDocument, patch: DocumentPatch): ConvexJsonObject {
  const value: ConvexJsonObject = { ...before.value() };
  for (const [name, field] of Object.entries(patch)) {
    if (isUndefinedMarker(field)) delete value[name];
    else value[name] = field;
  }
  if (value["_id"] === undefined || value["_creationTime"] === undefined) {
    throw new DeveloperError("SystemFieldSet", "Fields _id and _creationTime cannot be removed.");
  }
  return fieldsOfReplacement(before, value);
}

export function assertImportedId(
  { name, number }: { readonly name: string; readonly number: number },
  id: ConvexJson,
): string {
  const tableNumber = typeof id === "string" ? tableNumberOf(id) : null;
  if (typeof id !== "string" || tableNumber === null)
    throw new DeveloperError("InvalidId", `_id ${JSON.stringify(id)} is not the id of a document.`);
  if (tableNumber === number) return id;
  throw new DeveloperError(
    "ImportConflict",
    `_id ${id} cannot be imported into '${name}' because its IDs have a different format`,
  );
}

export function assertCreationTime(time: ConvexJson): number {
  if (typeof time === "number" && time >= 0) return time;
  throw new DeveloperError(
    "InvalidCreationTime",
    `_creationTime ${JSON.stringify(time)} is not a number of milliseconds.`,
  );
}

/** Returns the size of the document in bytes as the limits count it. */
export function assertDocumentSize(tableName: string, document: ConvexJsonObject): number {
  const size = valueSize(document);
  const max = isSystemTableName(tableName) ? SYSTEM_DOCUMENT_BYTES_MAX : DOCUMENT_BYTES_MAX;
  if (size <= max) return size;
  throw new DeveloperError("ValueTooLargeError", `Value is too large (${size} bytes > maximum size ${max} bytes)`);
}

function assertFields(fields: ConvexJsonObject): void {
  assertConvexJson(fields);
  for (const name of Object.keys(fields)) assertDocumentFieldName(name);
}

function assertDocumentFieldName(name: string): void {
  if (name.startsWith("_")) {
    refuse(name, "starts with an underscore, which is only allowed for system fields like '_id'");
  }
  if (!IDENTIFIER.test(name)) {
    refuse(name, "must start with a letter and consist of letters, digits and underscores");
  }
  if (name.length > DOCUMENT_FIELD_NAME_CHARS_MAX) {
    refuse(name, `is longer than the maximum of ${DOCUMENT_FIELD_NAME_CHARS_MAX} characters`);
  }
}

function refuse(name: string, why: string): never {
  throw new DeveloperError("InvalidFieldName", `Field name '${name}' ${why}.`);
}

function assertUnchanged(field: string, before: StoredDocument, value: ConvexJson | undefined): void {
  const own = before.value()[field];
  if (value === undefined || value === own) return;
  throw new DeveloperError(
    "SystemFieldSet",
    `Field ${field} of document ${before.id} is ${JSON.stringify(own)} and cannot be changed to ${JSON.stringify(value)}.`,
  );
}

function isUndefinedMarker(value: ConvexJson): boolean {
  return isConvexJsonObject(value) && Object.hasOwn(value, "$undefined");
}
