// A judge that never convicts proves nothing: here the data is spoiled on purpose.

import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { systemEnvironment } from "../../../embedded/engine/environment";
import { openLmdbStore } from "../../../embedded/engine/storage/lmdb-store";
import { inTransaction, take } from "../../../embedded/engine/testing/a-database";
import { Database } from "../../../embedded/engine/transaction/database";
import type { Transaction } from "../../../embedded/engine/transaction/transaction";
import { problemsAfter } from "./judge";
import { liveAndDie, prepareScene, type Scene, type Testimony } from "./victims";

// About a second on a machine that has nothing else to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let scene: Scene;
let life: Testimony;
let dataDir: string;
beforeAll(async () => {
  scene = await prepareScene();
  dataDir = join(scene.folder, "canary");
  cpSync(scene.template, dataDir, { recursive: true });
  const end = { kind: "at", point: "scheduler.actionRan", hit: 20 } as const;
  life = await liveAndDie(scene, { dataDir, seed: 1, life: 1, clockOffsetMs: 0, end, codeFiles: [] });
});
afterAll(async () => await scene[Symbol.asyncDispose]());

async function problemsOfSpoiled(name: string, spoil: (transaction: Transaction) => void): Promise<string> {
  const spoiled = join(scene.folder, name);
  cpSync(dataDir, spoiled, { recursive: true });
  const store = await openLmdbStore({ directory: spoiled });
  const database = await Database.open({ store, environment: systemEnvironment() });
  await inTransaction(database, spoil);
  await database.close();
  return (await problemsAfter(spoiled, [life])).join("\n");
}

test("without anything spoiled there is nothing to say", async () => {
  expect(await problemsOfSpoiled("as it was", () => undefined)).toBe("");
});

test("a write that was answered and is gone is found", async () => {
  const problems = await problemsOfSpoiled("lost", (tx) => tx.delete("", take(tx, { table: "entries" }, 1)[0]!.id));

  expect(problems).toMatch(/entries: lost \S+; too many none/);
});

test("half of a transaction is found", async () => {
  const problems = await problemsOfSpoiled("half", (tx) => {
    tx.patch("", take(tx, { table: "accounts" }, 1)[0]!.id, { balance: 7 });
  });

  // Of the one account that was spoiled; what the life had still scheduled may have moved both numbers since.
  expect(problems).toMatch(/^balances: lost ([a-f]) \d+; too many \1 -?\d+$/);
});

test("a scheduled mutation that ran twice is found", async () => {
  const problems = await problemsOfSpoiled("twice", (tx) => {
    const op = take(tx, { table: "runs" }, 1)[0]!.value()["op"]!;
    tx.insert("", "runs", { op });
  });

  expect(problems).toMatch(/^scheduled mutations that ran: lost nothing; too many \S+$/);
});

test("a scheduled mutation that is forgotten is found", async () => {
  const problems = await problemsOfSpoiled("forgotten", (tx) => {
    for (const row of take(tx, { table: "_due_jobs" })) tx.delete("", row.id);
  });

  expect(problems).toContain("jobs never ended");
});

test("a file whose row is gone is found", async () => {
  const problems = await problemsOfSpoiled("file", (tx) => tx.delete("", take(tx, { table: "_storage" }, 1)[0]!.id));

  expect(problems).toMatch(/the file of \S+ says nothing, 404/);
});
