// What a document may look like, and how a new version is made of the old one.

import { DeveloperError } from "../errors";
import { isSystemTableName } from "../catalog/schema-change";
import { DOCUMENT_BYTES_MAX, DOCUMENT_FIELD_NAME_CHARS_MAX, SYSTEM_DOCUMENT_BYTES_MAX } from "../limits";
import { assertConvexJson, isConvexJsonObject, type ConvexJson, type ConvexJsonObject } from "../values/convex-json";
import { displayValue } from "../values/display";
import { tableNumberOf } from "../values/document-id";
import { valueSize } from "../values/size";
import type { StoredDocument } from "./stored-document";

/** Field values; `{"$undefined": null}` deletes the field. */
export type DocumentPatch = { readonly [field: string]: ConvexJson };

/** The fields of a new document, without those that the engine adds. Its own rows may hold what functions may not store. */
export function assertNewFields(tableName: string, fields: ConvexJsonObject): void {
  const { _id, _creationTime } = fields;
  if (_id !== undefined) throw otherId("", _id);
  if (_creationTime !== undefined) throw otherTime("", _creationTime);
  if (!isSystemTableName(tableName)) assertFields(fields);
}

/** The fields for a replacement: `_id` and `_creationTime` may be repeated but not changed. Returns the fields without them. */
export function fieldsOfReplacement(before: StoredDocument, value: ConvexJsonObject): ConvexJsonObject {
  const { _id, _creationTime, ...fields } = value;
  const own = before.value();
  if (_id !== undefined && _id !== own["_id"]) throw otherId(`${displayValue(own["_id"])} `, _id);
  if (_creationTime !== undefined && _creationTime !== own["_creationTime"]) {
    throw otherTime(`${displayValue(own["_creationTime"])} `, _creationTime);
  }
  if (!isSystemTableName(before.table)) assertFields(fields);
  return fields;
}

export function fieldsOfPatch(before: StoredDocument, patch: DocumentPatch): ConvexJsonObject {
  const value: ConvexJsonObject = { ...before.value() };
  for (const [name, field] of Object.entries(patch)) {
    if (isUndefinedMarker(field)) delete value[name];
    else value[name] = field;
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
  throw new DeveloperError(
    "ValueTooLargeError",
    `Value is too large (${size} bytes > maximum size ${max} bytes). Split it into several documents, or keep it in file storage.`,
  );
}

function assertFields(fields: ConvexJsonObject): void {
  assertConvexJson(fields);
  for (const name of Object.keys(fields)) assertDocumentFieldName(name);
}

function assertDocumentFieldName(name: string): void {
  if (name.startsWith("_")) {
    refuse(`Field '${name}' starts with an underscore, which is only allowed for system fields like '_id'`);
  }
  if (name === "") refuse("Field names of documents cannot be empty.");
  if (name.length > DOCUMENT_FIELD_NAME_CHARS_MAX) {
    refuse(
      `Field name '${name}' is longer than the maximum of ${DOCUMENT_FIELD_NAME_CHARS_MAX} characters. Shorten it, or nest the field in an object.`,
    );
  }
}

function refuse(message: string): never {
  throw new DeveloperError("InvalidFieldName", message);
}

/** `own` is followed by a space, or empty for a document that has none yet. */
function otherId(own: string, given: ConvexJson): DeveloperError {
  const text = `Provided document ID ${own}doesn't match '_id' field ${displayValue(given)}`;
  return new DeveloperError("InvalidIdError", text);
}

function otherTime(own: string, given: ConvexJson): DeveloperError {
  const text = `Provided creation time ${own}doesn't match '_creationTime' field ${displayValue(given)}`;
  return new DeveloperError("InvalidCreationTimeError", text);
}

function isUndefinedMarker(value: ConvexJson): boolean {
  return isConvexJsonObject(value) && Object.hasOwn(value, "$undefined");
}
