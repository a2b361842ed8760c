// Documents that are refused, and how a patch makes the new version.

import { expect, test } from "vitest";
import { DOCUMENT_BYTES_MAX } from "../limits";
import { assertDocumentSize, assertNewFields, fieldsOfPatch, fieldsOfReplacement } from "./document-rules";
import { StoredDocument } from "./stored-document";

const BEFORE = StoredDocument.of("id1", "rows", { _id: "id1", _creationTime: 5, a: 1, nested: { b: 2, c: 3 } });

test.each([
  ["_id", "Provided document ID doesn't match '_id' field 1.0"],
  ["_creationTime", "Provided creation time doesn't match '_creationTime' field 1.0"],
  ["_private", "Field '_private' starts with an underscore, which is only allowed for system fields like '_id'"],
  ["", "cannot be empty"],
  ["é", "can only contain non-control ASCII characters"],
  ["x".repeat(65), "longer than the maximum of 64 characters"],
])("a new document may not have the field %s", (name, message) => {
  expect(() => assertNewFields("rows", { [name]: 1 })).toThrow(message);
});

test("a field name of 64 characters and names of any ASCII are fine", () => {
  expect(() => assertNewFields("rows", { ["x".repeat(64)]: { "any name": 1 }, "a-b c": 1, "1st": 1 })).not.toThrow();
});

test("a patch replaces whole fields, adds and removes them, and leaves the rest", () => {
  const patched = fieldsOfPatch(BEFORE, { nested: { b: 4 }, added: null, a: { $undefined: null } });

  expect(patched).toEqual({ nested: { b: 4 }, added: null });
  expect(BEFORE.value()["a"]).toBe(1);
});

test("_id and _creationTime may be repeated, and stay when they are changed or removed", () => {
  expect(fieldsOfReplacement(BEFORE, { _id: "id1", _creationTime: 5, x: 1 })).toEqual({ x: 1 });
  expect(() => fieldsOfReplacement(BEFORE, { _id: "id2" })).toThrow(
    `Provided document ID "id1" doesn't match '_id' field "id2"`,
  );
  expect(() => fieldsOfPatch(BEFORE, { _creationTime: 6 })).toThrow(
    "Provided creation time 5.0 doesn't match '_creationTime' field 6.0",
  );
  expect(fieldsOfPatch(BEFORE, { _id: { $undefined: null }, a: 2 })).toEqual({ a: 2, nested: { b: 2, c: 3 } });
});

test("a document of the largest size is fine and one byte more is not", () => {
  const overhead = assertDocumentSize("rows", { text: "" });
  const largest = { text: "x".repeat(DOCUMENT_BYTES_MAX - overhead) };

  expect(assertDocumentSize("rows", largest)).toBe(DOCUMENT_BYTES_MAX);
  expect(() => assertDocumentSize("rows", { text: `${largest.text}x` })).toThrow("Value is too large");
  expect(assertDocumentSize("_of_the_engine", { text: `${largest.text}x` })).toBe(DOCUMENT_BYTES_MAX + 1);
});
