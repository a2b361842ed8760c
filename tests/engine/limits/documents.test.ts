// Proves the bounds of one document, at the edge and one past it.

import { describe, expect, test } from "vitest";
import { aDatabase, inTransaction } from "../../../embedded/engine/testing/a-database";
import {
  ARRAY_ELEMENTS_MAX,
  DOCUMENT_BYTES_MAX,
  DOCUMENT_FIELD_NAME_CHARS_MAX,
  FIELD_NAME_CHARS_MAX,
  OBJECT_FIELDS_MAX,
  VALUE_NESTING_DEPTH_MAX,
} from "../../../embedded/engine/limits";
import type { ConvexJson, ConvexJsonObject } from "../../../embedded/engine/values/convex-json";
import { valueSize } from "../../../embedded/engine/values/size";

/** The error of an insert, or null. */
async function refusalOf(value: ConvexJsonObject): Promise<string | null> {
  const { database } = await aDatabase();
  try {
    await inTransaction(database, (tx) => tx.insert("", "rows", value));
    return null;
  } catch (error) {
    return String(error);
  }
}

function fields(count: number): ConvexJsonObject {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, null]));
}

/** Inside of a document, which is a level itself. */
function nested(levels: number, wrap: (inner: ConvexJson) => ConvexJson): ConvexJsonObject {
  let value: ConvexJson = null;
  for (let level = 1; level < levels; level += 1) value = wrap(value);
  return { value };
}

describe("one document", () => {
  test("it holds 1 MiB, counted with its system fields, and a byte more is refused", async () => {
    const { database } = await aDatabase();
    const empty = await inTransaction(database, (tx) => tx.insert("", "rows", { text: "" }));
    const chars = DOCUMENT_BYTES_MAX - valueSize(empty.value());

    const edge = await refusalOf({ text: "x".repeat(chars) });
    const beyond = await refusalOf({ text: "x".repeat(chars + 1) });

    expect(edge).toBeNull();
    expect(beyond).toContain(
      `Value is too large (${DOCUMENT_BYTES_MAX + 1} bytes > maximum size ${DOCUMENT_BYTES_MAX} bytes). Split it into several documents`,
    );
  });

  test("an object has up to 1,024 fields", async () => {
    const edge = await refusalOf({ value: fields(OBJECT_FIELDS_MAX) });
    const beyond = await refusalOf({ value: fields(OBJECT_FIELDS_MAX + 1) });

    expect(edge).toBeNull();
    expect(beyond).toContain(
      "Object has too many fields (1025 > maximum number 1024). Split it into several documents.",
    );
  });

  test.each([
    { kind: "objects", text: "Object is too nested", wrap: (inner: ConvexJson): ConvexJson => ({ inner }) },
    { kind: "arrays", text: "Array is too nested", wrap: (inner: ConvexJson): ConvexJson => [inner] },
  ])("$kind nest 16 levels deep", async ({ text, wrap }) => {
    const edge = await refusalOf(nested(VALUE_NESTING_DEPTH_MAX, wrap));
    const beyond = await refusalOf(nested(VALUE_NESTING_DEPTH_MAX + 1, wrap));

    expect(edge).toBeNull();
    expect(beyond).toContain(`${text} (nested 17 levels deep > maximum nesting 16). Store the inner parts`);
  });

  test("an array has up to 8,192 elements", async () => {
    const edge = await refusalOf({ list: Array.from({ length: ARRAY_ELEMENTS_MAX }, () => 1) });
    const beyond = await refusalOf({ list: Array.from({ length: ARRAY_ELEMENTS_MAX + 1 }, () => 1) });

    expect(edge).toBeNull();
    expect(beyond).toContain("Array length is too long (8193 > maximum length 8192). Store the elements");
  });

  test("a field's name has up to 64 characters, the name of a field inside up to 1,024", async () => {
    const own = await refusalOf({ ["f".repeat(DOCUMENT_FIELD_NAME_CHARS_MAX)]: 1 });
    const inside = await refusalOf({ value: { ["f".repeat(FIELD_NAME_CHARS_MAX)]: 1 } });
    const ownBeyond = await refusalOf({ ["f".repeat(DOCUMENT_FIELD_NAME_CHARS_MAX + 1)]: 1 });
    const insideBeyond = await refusalOf({ value: { ["f".repeat(FIELD_NAME_CHARS_MAX + 1)]: 1 } });

    expect([own, inside]).toEqual([null, null]);
    expect(ownBeyond).toContain("64 characters. Shorten it");
    expect(insideBeyond).toContain("maximum field name length 1024. Keep long texts in values");
  });
});
