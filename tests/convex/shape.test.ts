// Promises about the backend as a whole: what it is built of, and that there is one live channel.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import crons from "../../convex/crons";
import http from "../../convex/http";
import schema from "../../convex/schema";
import { ENDPOINTS } from "../../convex/webApi/contract";
import { hasParameter, prefixOf } from "../../convex/webApi/requests";

test("DC-01: the backend and the pages are built of the packages that the design names", () => {
  // package.json is JSON of ours with these two maps.
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
    string,
    Record<string, string>
  >;

  const named = ["convex", "next", "react", "@aws-sdk/client-s3", "@aws-sdk/cloudfront-signer", "openai", "zod"];

  expect(Object.keys(dependencies ?? {})).toEqual(expect.arrayContaining(named));
  expect(Object.keys(devDependencies ?? {})).toContain("@playwright/test");
});

test("DC-02: tables hold conversations with their quotas and moods, and a timetable drives the work", () => {
  expect(Object.keys(schema.tables)).toEqual(
    expect.arrayContaining(["conversations", "messages", "members", "moodEvents", "jobs"]),
  );
  expect(Object.keys(crons.crons)).toContain("sweep replies");
});

test("DC-02: the state of chats and moods can be asked by an index", () => {
  const indexesOf = (table: keyof typeof schema.tables) =>
    schema.tables[table][" indexes"]().map((index) => index.indexDescriptor);

  expect(indexesOf("conversations")).toEqual(expect.arrayContaining(["by_owner_updated", "by_owner_chatling"]));
  expect(indexesOf("chatlings")).toContain("by_owner_mood");
  expect(indexesOf("messages")).toContain("by_conversation_ts");
});

test("S2-20: HTTP has the sign-in keys, Stripe's news and the chatroom's API: chats have one live channel, the reactive queries", () => {
  const paths = [...new Set(http.getRoutes().map(([path]) => path))];

  const chatroom = Object.values(ENDPOINTS).map(
    (endpoint) => `${prefixOf(endpoint)}${hasParameter(endpoint) ? "*" : ""}`,
  );
  const others = ["/.well-known/jwks.json", "/.well-known/openid-configuration", "/stripe/webhook"];
  const besides = ["/api/chatroom/openapi.json", "/api/chatroom/*"]; // what it answers to addresses and methods that are none
  expect(paths.sort()).toEqual([...others, ...chatroom, ...besides].toSorted());
});

test("S4-07: a conversation holds its two, what is left, its newest line and its times, and is found by person and time or chatling", () => {
  const [companion, room] = schema.tables.conversations.validator.members;
  const indexes = Object.fromEntries(
    schema.tables.conversations[" indexes"]().map(({ indexDescriptor, fields }) => [indexDescriptor, fields]),
  );

  const held = [
    "ownerId",
    "chatlingId",
    "freeRemaining",
    "lastMessageAt",
    "lastMessagePreview",
    "createdAt",
    "updatedAt",
  ];
  expect(Object.keys(companion.fields)).toEqual(expect.arrayContaining(held));
  expect(Object.keys(room.fields)).toEqual(expect.arrayContaining(held.filter((field) => field !== "chatlingId")));
  expect(Object.keys(companion.fields.freeRemaining.fields)).toEqual(["text", "media", "audio"]);
  // How far somebody has read is the member's: a chat may have several of them.
  expect(Object.keys(schema.tables.members.validator.fields)).toContain("lastReadAt");
  expect(indexes["by_owner_updated"]?.slice(0, 2)).toEqual(["ownerId", "updatedAt"]);
  expect(indexes["by_owner_chatling"]?.slice(0, 2)).toEqual(["ownerId", "chatlingId"]);
});
