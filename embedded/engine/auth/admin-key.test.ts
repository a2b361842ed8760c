// The admin key alone, and the admin key acting as somebody.

import { expect, test } from "vitest";

import { adminIdentity, adminKey } from "./admin-key";

const key = adminKey("chatlings|a:b");
const encoded = (identity: unknown) => Buffer.from(JSON.stringify(identity)).toString("base64");

test("the key makes an admin", () => {
  const identity = adminIdentity("chatlings|a:b", key);

  expect(identity).toEqual({ kind: "admin", actingAs: null });
});

test("the key with an identity makes an admin who acts as that person", () => {
  const identity = adminIdentity(`chatlings|a:b:${encoded({ subject: "mia" })}`, key);

  expect(identity).toEqual({ kind: "admin", actingAs: { subject: "mia" } });
});

test.each([
  "",
  "chatlings|a",
  "chatlings|a:c",
  `wrong:${encoded({ subject: "mia" })}`,
  "chatlings|a:b:!!",
  `chatlings|a:b:${encoded([])}`,
])("%j is nobody", (credential) => {
  const identity = adminIdentity(credential, key);

  expect(identity).toBeNull();
});
