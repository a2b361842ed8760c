// Holds the wire format still: what is accepted, what is refused, and that no shape changes without its document.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

import { clientMessageSchemas, parseClientMessage, serverMessageSchemas } from "./protocol";
import { decodeTimestamp, encodeTimestamp } from "../transaction/wire-timestamp";

/** Changing a message changes this. Then bring docs/engine/sync-protocol.md up to date, and its fingerprint line with it. */
const FINGERPRINT = "12c29279a2360807";

test("the message schemas are the ones that docs/engine/sync-protocol.md describes", () => {
  const document = readFileSync(new URL("../../../docs/engine/sync-protocol.md", import.meta.url), "utf8");

  const shapes = Object.entries({ ...clientMessageSchemas, ...serverMessageSchemas }).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { unrepresentable: "any" }),
  ]);
  const fingerprint = createHash("sha256").update(JSON.stringify(shapes)).digest("hex").slice(0, 16);

  expect(fingerprint).toBe(FINGERPRINT);
  expect(document).toContain(`Fingerprint of the message schemas: \`${FINGERPRINT}\``);
});

test("every message that convex 1.48 sends is accepted", () => {
  const messages = [
    { type: "Connect", sessionId: "a", connectionCount: 0, lastCloseReason: "InitialConnect", clientTs: 1 },
    {
      type: "Connect",
      sessionId: "a",
      connectionCount: 1,
      lastCloseReason: null,
      maxObservedTimestamp: "AAAAAAAAAAA=",
      clientTs: 1.5,
    },
    { type: "ModifyQuerySet", baseVersion: 0, newVersion: 1, modifications: [] },
    {
      type: "ModifyQuerySet",
      baseVersion: 1,
      newVersion: 2,
      modifications: [
        { type: "Add", queryId: 0, udfPath: "messages:list", args: [{ room: "a" }], journal: null },
        { type: "Remove", queryId: 1 },
      ],
    },
    { type: "Mutation", requestId: 0, udfPath: "messages:send", args: [{ n: { $integer: "AQAAAAAAAAA=" } }] },
    { type: "Action", requestId: 1, udfPath: "actions:run", args: [{}], componentPath: "child" },
    { type: "Authenticate", baseVersion: 0, tokenType: "User", value: "x.y.z" },
    { type: "Authenticate", baseVersion: 1, tokenType: "None" },
    { type: "Authenticate", baseVersion: 2, tokenType: "Admin", value: "key", impersonating: { subject: "s" } },
    { type: "Event", eventType: "ClientConnect", event: [{ name: "a" }] },
  ];

  const parsed = messages.map((message) => parseClientMessage(JSON.stringify(message)));

  expect(parsed).toEqual(messages);
});

test.each([
  ["not json", "that is not JSON"],
  ["null", "invalid message"],
  ["[]", "invalid message"],
  [`{"type":"Hello"}`, "invalid message"],
  [`{"type":"Mutation","requestId":-1,"udfPath":"a:b","args":[]}`, "requestId"],
  [`{"type":"Mutation","requestId":1.5,"udfPath":"a:b","args":[]}`, "requestId"],
  [`{"type":"Mutation","requestId":1,"udfPath":"","args":[]}`, "udfPath"],
  [`{"type":"Mutation","requestId":1,"udfPath":"a:b","args":[{},{}]}`, "args"],
  [`{"type":"ModifyQuerySet","baseVersion":0,"newVersion":1,"modifications":[{"type":"Add"}]}`, "modifications"],
  [`{"type":"Authenticate","baseVersion":0,"tokenType":"Guess","value":"x"}`, "tokenType"],
  [`{"type":"Connect","sessionId":"${"x".repeat(101)}","connectionCount":0}`, "sessionId"],
])("a frame like %s is refused with a sentence that says where", (frame, part) => {
  const parse = () => parseClientMessage(frame);

  expect(parse).toThrow(part);
});

test("timestamps travel as eight little-endian bytes in base64", () => {
  const ts = 1_790_000_000_123_456_789n;

  const encoded = encodeTimestamp(ts);

  expect(encodeTimestamp(0n)).toBe("AAAAAAAAAAA=");
  expect(decodeTimestamp(encoded)).toBe(ts);
  expect(() => decodeTimestamp("AAAA")).toThrow("8 bytes");
});
