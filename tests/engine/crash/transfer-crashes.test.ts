// An engine that is killed in the middle of an export or an import: afterwards everything is as before or as the file says, nothing
// of what was on the way is left, and the CLI that waited is told.

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { CrashPoint } from "../../../embedded/engine/crash-points";
import { CliProject } from "../sync/cli-project";
import { openBackend, upload, type Backend } from "../storage/kit";
import { exported, imported, type Target } from "../storage/transfer-client";
import { bundleScript, type BundledScript } from "./bundled-script";
import { problemsOnDisk } from "./judge";

// Each is an engine that starts twice, on a machine that has other tests to run.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const ADMIN_KEY = "victim|0123456789abcdef";
/** More than one step of an import each. */
const NOTES = { old: 300, new: 500 };

let script: BundledScript;
let folder: string;
let template: string;
let zip: ArrayBuffer;
const children: ChildProcess[] = [];

beforeAll(async () => {
  script = await bundleScript("transfer-victim");
  folder = mkdtempSync(join(tmpdir(), "chatlings-transfer-crashes-"));
  template = join(folder, "template");
  await using before = await openBackend({ dataDir: template });
  await fill(before, "old");
  await using after = await openBackend();
  await fill(after, "new");
  zip = await exported(after.engine);
});
afterAll(() => {
  // One that was not killed when it should have been is the failure of its test, and must not outlive it.
  for (const child of children) child.kill("SIGKILL");
  script.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function fill(backend: Backend, age: keyof typeof NOTES): Promise<void> {
  const notes = Array.from({ length: NOTES[age] }, (_, number) => ({ text: `${age} ${number}`, room: age }));
  await backend.mutation("notes:add", { notes });
  await upload(backend, `the file of ${age}`);
}

interface Victim extends Target {
  /** Resolves with what ended it. */
  readonly ended: Promise<NodeJS.Signals | null>;
}

async function startVictim(dataDir: string, point: CrashPoint, hit: number): Promise<Victim> {
  const options = JSON.stringify({ dataDir, adminKey: ADMIN_KEY, point, hit });
  const child = spawn(process.execPath, [script.path, options], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const ended = once(child, "exit").then(() => child.signalCode);
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  // transfer-victim.ts writes this line.
  const { url } = JSON.parse(String(line)) as { url: string };
  return { url, adminKey: ADMIN_KEY, ended };
}

function copyOfTemplate(name: string): string {
  const dataDir = join(folder, name);
  cpSync(template, dataDir, { recursive: true });
  return dataDir;
}

interface Held {
  readonly texts: number;
  readonly found: number;
  readonly files: string[];
}

async function heldBy(backend: Backend, age: keyof typeof NOTES): Promise<Held> {
  const texts = backend.engine.rows("notes").filter(({ room }) => room === age).length;
  const found = (await backend.query<string[]>("notes:search", { text: age, limit: 1024 })).length;
  const rows = await backend.query<{ _id: string }[]>("files:rows");
  const urls = await Promise.all(rows.map(({ _id }) => backend.query<string>("files:url", { id: _id })));
  return { texts, found, files: await Promise.all(urls.map(async (url) => await (await fetch(url)).text())) };
}

/** Names of the stored files on disk, those in the trash left out. */
function bytesOnDisk(dataDir: string): string[] {
  const files = join(dataDir, "files");
  const shards = readdirSync(files).filter((name) => name.length === 2 || name === "incoming");
  return shards.flatMap((shard) => readdirSync(join(files, shard)));
}

async function expectNothingUnderWay(backend: Backend, dataDir: string): Promise<void> {
  const { catalog } = backend.engine.database;
  await vi.waitFor(() => expect(catalog.namespaces().filter((name) => name.includes("import"))).toEqual([]));
  await vi.waitFor(() => expect(bytesOnDisk(dataDir)).toHaveLength(1));
  expect(existsSync(join(dataDir, "transfers"))).toBe(false);
}

test.each<{ point: CrashPoint; hit: number; age: keyof typeof NOTES }>([
  { point: "import.stepWritten", hit: 1, age: "old" },
  { point: "import.stepWritten", hit: 3, age: "old" },
  { point: "files.flushed", hit: 1, age: "old" },
  { point: "import.filled", hit: 1, age: "old" },
  { point: "import.swapped", hit: 1, age: "new" },
])(
  "killed at $point ($hit), an import has happened whole or not at all: the data is $age",
  async ({ point, hit, age }) => {
    const dataDir = copyOfTemplate(`${point}-${hit}`);
    const victim = await startVictim(dataDir, point, hit);

    await expect(imported(victim, zip, { mode: "replace" })).rejects.toThrow(/fetch failed|terminated/);
    const signal = await victim.ended;
    const problems = await problemsOnDisk(dataDir);
    await using backend = await openBackend({ dataDir });
    const held = await heldBy(backend, age);
    const all = backend.engine.rows("notes").length;
    await expectNothingUnderWay(backend, dataDir);
    const again = await imported(backend.engine, zip, { mode: "replace" });

    expect([signal, problems]).toEqual(["SIGKILL", []]);
    expect(held).toEqual({ texts: NOTES[age], found: NOTES[age], files: [`the file of ${age}`] });
    expect(all).toBe(NOTES[age]);
    expect(again).toMatchObject({ state: "completed" });
    expect(await heldBy(backend, "new")).toEqual({ texts: NOTES.new, found: NOTES.new, files: ["the file of new"] });
  },
);

test("killed while it writes an archive, an engine has what it had, no half archive, and can be asked again", async () => {
  const dataDir = copyOfTemplate("export");
  const victim = await startVictim(dataDir, "export.stepWritten", 1);

  await expect(exported(victim)).rejects.toThrow(/fetch failed|terminated/);
  const signal = await victim.ended;
  const halfArchives = readdirSync(join(dataDir, "transfers"));
  const problems = await problemsOnDisk(dataDir);
  await using backend = await openBackend({ dataDir });
  await expectNothingUnderWay(backend, dataDir);
  const archive = await exported(backend.engine);

  expect([signal, problems, halfArchives.length]).toEqual(["SIGKILL", [], 1]);
  expect(await heldBy(backend, "old")).toMatchObject({ texts: NOTES.old, files: ["the file of old"] });
  await using other = await openBackend();
  expect(await imported(other.engine, archive, { mode: "replace" })).toMatchObject({ state: "completed" });
  expect((await heldBy(other, "old")).texts).toBe(NOTES.old);
});

test.each<{ point: CrashPoint; args: (file: string) => string[]; says: string }>([
  {
    point: "import.stepWritten",
    args: (file) => ["import", "--replace", "--yes", file],
    says: "The server does not know this import any more: it was restarted.",
  },
  { point: "export.stepWritten", args: (file) => ["export", "--path", `${file}.out`], says: "Export failed." },
])("the CLI that waits at $point is told after the restart, and ends", async ({ point, args, says }) => {
  const dataDir = copyOfTemplate(`cli-${point}`);
  const victim = await startVictim(dataDir, point, 1);
  await using project = await CliProject.create(victim);
  const file = join(folder, "new.zip");
  writeFileSync(file, Buffer.from(zip));

  const running = project.run(...args(file));
  const signal = await victim.ended;
  await using backend = await openBackend({ dataDir, adminKey: ADMIN_KEY, port: Number(new URL(victim.url).port) });
  const ended = await running;

  expect(signal).toBe("SIGKILL");
  expect([ended.code, ended.stderr]).toEqual([1, expect.stringContaining(says)]);
  expect((await heldBy(backend, "old")).texts).toBe(NOTES.old);
});
