// What every browser test gets: a whole Chatlings of its worker's own, and a page that fails the test on any console error.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { freePorts, type Ports } from "../../scripts/stack/ports";
import { type Stack, startStack } from "../../scripts/stack/stack";

export { expect };

const ROOT = resolve(import.meta.dirname, "../..");

export interface RunningApp {
  readonly stack: Stack;
  readonly url: string;
  readonly ports: Ports;
  /** Everything the processes printed, for the message of a failed test. */
  readonly output: string[];
}

interface TestFixtures {
  /** Console errors and page errors seen so far; the test fails at its end if any is left here unexpected. */
  readonly pageErrors: string[];
  /** Console errors this test brings about on purpose. */
  readonly expectedErrors: RegExp[];
}

interface WorkerFixtures {
  /** Variables of the functions (providers, limits); each different set gets a stack of its own. */
  readonly functionEnv: Record<string, string>;
  readonly app: RunningApp;
}

/** Starts the built app; `ports` when it has to come back where it was. */
export async function startApp(
  functionEnv: Record<string, string>,
  dataDir: string,
  ports?: Ports,
): Promise<RunningApp> {
  const output: string[] = [];
  const chosen = ports ?? (await freePorts());
  const stack = await startStack({
    root: ROOT,
    dataDir,
    ports: chosen,
    mode: "production",
    // The puzzle of the human check is solved in earnest, but a small one: several browsers share this machine.
    functionEnv: { ALTCHA_COST: "20", ...functionEnv },
    onLine: (name, line) => output.push(`${name} | ${line}`),
  }).catch((error: unknown) => {
    throw new Error(`The app did not start:\n${output.join("\n")}`, { cause: error });
  });
  return { stack, url: stack.webUrl, ports: chosen, output };
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  functionEnv: [{}, { scope: "worker", option: true }],
  app: [
    async ({ functionEnv }, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), "chatlings-e2e-"));
      const app = await startApp(functionEnv, dataDir);
      await use(app);
      await app.stack.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  expectedErrors: [[], { option: true }],
  pageErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`.trimEnd());
      });
      context.on("weberror", (error) => errors.push(error.error().message));
      await use(errors);
      expect(errors.filter((text) => !expectedErrors.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** The page as a person who prefers this colour scheme and this width sees it. */
export async function viewAs(page: Page, look: { scheme: "light" | "dark"; width: number }): Promise<void> {
  await page.emulateMedia({ colorScheme: look.scheme });
  await page.setViewportSize({ width: look.width, height: look.width < 600 ? 740 : 860 });
}
