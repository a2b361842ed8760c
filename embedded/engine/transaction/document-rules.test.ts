// Documents that are refused, and how a patch makes the new version.

import { expect, test } from "vitest";
import { DOCUMENT_BYTES_MAX } from "../limits";
import { assertDocumentSize, assertNewFields, fieldsOfPatch, fieldsOfReplacement } from "./document-rules";
import { StoredDocument } from "./stored-document";

const BEFORE = StoredDocument.of("id1", "rows", { _id: "id1", _creationTime: 5, a: 1, nested: { b: 2, c: 3 } });

test.each([
  ["_id", "set by the database"],
  ["_creationTime", "set by the database"],
  ["_private", "starts with an underscore"],
  ["with space", "must start with a letter"],
  ["1st", "must start with a letter"],
  ["x".repeat(65), "longer than the maximum of 64 characters"],
])("a new document may not have the field %s", (name, message) => {
  expect(() => assertNewFields("rows", { [name]: 1 })).toThrow(message);
});

test("a field name of 64 characters and nested names of any ASCII are fine", () => {
  expect(() => assertNewFields("rows", { ["x".repeat(64)]: { "any name": 1 } })).not.toThrow();
});

test("a patch replaces whole fields, adds and removes them, and leaves the rest", () => {
  const patched = fieldsOfPatch(BEFORE, { nested: { b: 4 }, added: null, a: { $undefined: null } });

  expect(patched).toEqual({ nested: { b: 4 }, added: null });
  expect(BEFORE.value()["a"]).toBe(1);
});

test("_id and _creationTime may be repeated but neither changed nor removed", () => {
  expect(fieldsOfReplacement(BEFORE, { _id: "id1", _creationTime: 5, x: 1 })).toEqual({ x: 1 });
  expect(() => fieldsOfReplacement(BEFORE, { _id: "id2" })).toThrow(
    'Field _id of document id1 is "id1" and cannot be changed to "id2".',
  );
  expect(() => fieldsOfPatch(BEFORE, { _creationTime: 6 })).toThrow("Field _creationTime of document id1");
  expect(() => fieldsOfPatch(BEFORE, { _id: { $undefined: null } })).toThrow("cannot be removed");
});

test("a document of the largest size is fine and one byte more is not", () => {
  const overhead = assertDocumentSize("rows", { text: "" });
  const largest = { text: "x".repeat(DOCUMENT_BYTES_MAX - overhead) };

  expect(assertDocumentSize("rows", largest)).toBe(DOCUMENT_BYTES_MAX);
  expect(() => assertDocumentSize("rows", { text: `${largest.text}x` })).toThrow("Value is too large");
  expect(assertDocumentSize("_of_the_engine", { text: `${largest.text}x` })).toBe(DOCUMENT_BYTES_MAX + 1);
});
