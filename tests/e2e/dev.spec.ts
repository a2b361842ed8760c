// `npm run dev` as a newcomer meets it: one command in a copy of the tree, no account, no key, no question.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { freePorts, type Ports, portVariables } from "../../scripts/stack/ports";
import { bubbles, settledReply } from "./pages/chat";
import { hatchAsGuest, say } from "./pages/hatching";

const ROOT = resolve(import.meta.dirname, "../..");

let copy = "";
test.beforeAll(() => {
  test.setTimeout(120_000);
  copy = mkdtempSync(join(tmpdir(), "chatlings-dev-"));
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  for (const file of files.split("\n")) {
    if (file !== "" && existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(copy, file));
  }
  // Hard links where the disk allows them: the packages are only read.
  execFileSync("cp", ["-al", realpathSync(join(ROOT, "node_modules")), join(copy, "node_modules")]);
});
test.afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("one command starts everything, a message is answered, Ctrl-C stops it, and the next start keeps the data", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const ports = await freePorts();
  const first = startDev(ports);
  await first.until(/Chatlings is ready at/);
  const url = await hatchFrom(page, ports);

  expect(await first.interrupt()).toBe(0);
  await expect.poll(async () => await isListening(ports.engine)).toBe(false);
  await expect.poll(async () => await isListening(ports.web)).toBe(false);

  const second = startDev(ports);
  await second.until(/Chatlings is ready at/);
  await page.goto(url);
  await expect(bubbles(page, "Dot")).toHaveCount(3, { timeout: 60_000 });
  await second.until(/Convex functions ready/);
  expect(await second.interrupt()).toBe(0);
});

test("a taken port is one sentence, and nothing is left running", async () => {
  const ports = await freePorts();
  const other = createServer();
  await new Promise<void>((done) => other.listen(ports.web, "127.0.0.1", done));

  const dev = startDev(ports);

  expect(await dev.exited).toBe(1);
  expect(dev.output()).toContain(`Port ${ports.web} is already taken; stop what uses it or set PORT to another port.`);
  other.close();
});

async function hatchFrom(page: Page, ports: Ports): Promise<string> {
  await page.goto(`http://localhost:${ports.web}/`);
  await expect(page.getByRole("link", { name: "Hatch yours" }).first()).toBeVisible();
  const path = await hatchAsGuest(page, "Dot", `http://localhost:${ports.web}`);
  await say(page, "Dot", "Good morning");
  await settledReply(page, "Dot", 3);
  return path;
}

interface Dev {
  readonly exited: Promise<number>;
  output(): string;
  until(pattern: RegExp): Promise<void>;
  interrupt(): Promise<number>;
}

function startDev(ports: Ports): Dev {
  const env = { ...process.env, ...portVariables(ports) };
  const child: ChildProcess = spawn(process.execPath, ["scripts/run.mjs", "dev"], {
    cwd: copy,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => (text += part.toString()));
  const exited = new Promise<number>((done) => child.once("exit", (code) => done(code ?? -1)));
  return {
    exited,
    output: () => text,
    until: async (pattern) => {
      await expect
        .poll(() => (child.exitCode === null ? pattern.test(text) : `ended:\n${text}`), { timeout: 120_000 })
        .toBe(true);
    },
    interrupt: async () => {
      child.kill("SIGINT");
      return await exited;
    },
  };
}

function isListening(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}
