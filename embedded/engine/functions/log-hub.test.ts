// Following the log: nothing twice, nothing lost while it is kept.
import { expect, test } from "vitest";
import { LOG_ENTRIES_MAX, LOG_LINES_MAX } from "../limits";
import { LogCollector } from "./log-collector";
import { LogHub, type LogEntry } from "./log-hub";

test("a reader gets what came after its cursor", () => {
  const hub = new LogHub();
  hub.append(anEntry("a"));
  const { newCursor } = hub.readAfter(0);

  hub.append(anEntry("b"));

  expect(identifiers(hub.readAfter(0).entries)).toEqual(["a", "b"]);
  expect(identifiers(hub.readAfter(newCursor).entries)).toEqual(["b"]);
});

test("only the newest entries are kept, and cursors stay right", () => {
  const hub = new LogHub();
  for (let i = 0; i < LOG_ENTRIES_MAX; i += 1) hub.append(anEntry(String(i)));
  const { newCursor } = hub.readAfter(0);

  hub.append(anEntry("one more"));

  expect(hub.readAfter(0).entries).toHaveLength(LOG_ENTRIES_MAX);
  expect(identifiers(hub.readAfter(newCursor).entries)).toEqual(["one more"]);
});

test("a follower waits for the next entry, or until it gives up", async () => {
  const hub = new LogHub();
  const gaveUp = new AbortController();
  const following = hub.follow(hub.readAfter(0).newCursor, new AbortController().signal);
  const empty = hub.follow(hub.readAfter(0).newCursor, gaveUp.signal);

  gaveUp.abort();
  hub.append(anEntry("a"));

  expect(identifiers((await following).entries)).toEqual(["a"]);
  expect((await empty).entries).toEqual([]);
});

test("a run may write 256 lines; the last one says that there were more", () => {
  const logs = new LogCollector();

  for (let i = 0; i < LOG_LINES_MAX + 5; i += 1) logs.add("LOG", `'${i}'`, 0);

  expect(logs.lines).toHaveLength(LOG_LINES_MAX);
  expect(logs.asText().at(-1)).toBe(`[ERROR] Log overflow (maximum ${LOG_LINES_MAX}). Remaining log lines omitted.`);
});

function identifiers(entries: readonly LogEntry[]): string[] {
  return entries.map((entry) => entry.identifier);
}

function anEntry(identifier: string): LogEntry {
  return {
    kind: "Completion",
    udfType: "Query",
    identifier,
    logLines: [],
    timestamp: 0,
    executionTime: 0,
    error: null,
    success: null,
    requestId: "",
    executionId: "",
    cachedResult: false,
    caller: "client",
  };
}
