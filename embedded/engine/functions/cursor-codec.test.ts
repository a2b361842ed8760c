// Cursors say nothing, fit only their own query, and are the same for the same place.
import { expect, test } from "vitest";
import { CursorCodec, queryFingerprint } from "./cursor-codec";

const codec = new CursorCodec(new Uint8Array([1, 2, 3]));
const query = queryFingerprint({ source: { type: "FullTableScan", tableName: "messages" } }, ["_creationTime"]);

test("a position comes back as it went in, and the end as the end", () => {
  const key = "\u0000\u00ff\u0010secret";

  const after = codec.encode({ kind: "after", key }, query);
  const end = codec.encode({ kind: "end" }, query);

  expect(codec.decode(after, query)).toEqual({ kind: "after", key });
  expect(codec.decode(end, query)).toEqual({ kind: "end" });
});

test("the same position has the same text, and the text does not show the key", () => {
  const key = "garden-of-secrets";

  const texts = [codec.encode({ kind: "after", key }, query), codec.encode({ kind: "after", key }, query)];

  expect(texts[0]).toBe(texts[1]);
  expect(Buffer.from(texts[0] ?? "", "base64url").toString("latin1")).not.toContain("secrets");
});

test("a cursor of another query, of another deployment, or a changed one is refused", () => {
  const cursor = codec.encode({ kind: "after", key: "abc" }, query);
  const other = queryFingerprint({ source: { type: "FullTableScan", tableName: "rooms" } }, ["_creationTime"]);
  const changed = `${cursor.slice(0, -4)}${cursor.endsWith("AAAA") ? "BBBB" : "AAAA"}`;

  expect(() => codec.decode(cursor, other)).toThrow(/^InvalidCursor/);
  expect(() => new CursorCodec(new Uint8Array([9])).decode(cursor, query)).toThrow(/^InvalidCursor/);
  expect(() => codec.decode(changed, query)).toThrow(/^InvalidCursor/);
  expect(() => codec.decode("", query)).toThrow(/^InvalidCursor/);
});
