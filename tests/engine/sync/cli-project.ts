// A project folder with the fixture's functions, and the official CLI, unmodified, run in it against an engine.

import { execFile } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { FIXTURE } from "./kit";

const MODULES = fileURLToPath(new URL("../../../node_modules", import.meta.url));
const CLI = join(MODULES, "convex/bin/main.js");

export interface Output {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Target {
  readonly url: string;
  readonly adminKey: string;
}

interface Contents {
  /** Folder of functions to start with. */
  readonly functions?: string;
  /** What "use node" functions import without bundling it. */
  readonly externalPackages?: readonly string[];
}

export class CliProject implements AsyncDisposable {
  private constructor(
    readonly folder: string,
    private readonly target: Target,
  ) {}

  static async create(
    target: Target,
    { functions = FIXTURE, externalPackages = [] }: Contents = {},
  ): Promise<CliProject> {
    const folder = await mkdtemp(join(tmpdir(), "chatlings-cli-"));
    await cp(functions, join(folder, "convex"), { recursive: true });
    await rm(join(folder, "convex/_generated"), { recursive: true, force: true });
    await symlink(MODULES, join(folder, "node_modules"));
    const dependencies = Object.fromEntries(["convex", ...externalPackages].map((name) => [name, "*"]));
    const description = { name: "cli-fixture", type: "module", dependencies };
    await writeFile(join(folder, "package.json"), JSON.stringify(description));
    await writeFile(join(folder, "convex.json"), JSON.stringify({ node: { externalPackages } }));
    return new CliProject(folder, target);
  }

  /** Runs a command to its end. */
  run(...args: string[]): Promise<Output> {
    return this.runAs(this.target.adminKey, ...args);
  }

  runAs(adminKey: string, ...args: string[]): Promise<Output> {
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [CLI, ...args], this.#settings(adminKey), (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
      });
      // Several commands read their input when it is no terminal.
      child.stdin?.end();
    });
  }

  /** Runs a command that goes on until its output says enough; answers what it said until then. */
  runUntil(isEnough: (stdout: string) => boolean, ...args: string[]): { child: ChildProcess; done: Promise<string> } {
    const child = execFile(process.execPath, [CLI, ...args], this.#settings(this.target.adminKey));
    const done = new Promise<string>((resolve) => {
      let text = "";
      child.stdout?.on("data", (data) => {
        text += String(data);
        if (isEnough(text)) child.kill();
      });
      child.on("exit", () => resolve(text));
    });
    return { child, done };
  }

  /** The result puts the file back. */
  async edit(file: string, change: (text: string) => string): Promise<() => Promise<void>> {
    const path = join(this.folder, "convex", file);
    const before = await readFile(path, "utf8");
    const after = change(before);
    if (after === before) throw new Error(`the edit finds nothing to change in ${file}`);
    await writeFile(path, after);
    return () => writeFile(path, before);
  }

  async write(file: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.folder, file);
    await writeFile(path, content);
    return path;
  }

  read(file: string): Promise<string> {
    return readFile(join(this.folder, file), "utf8");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** CI=1 keeps the CLI from asking questions and from reporting its failures to the outside. */
  #settings(adminKey: string) {
    const env = {
      ...process.env,
      HOME: this.folder,
      CI: "1",
      CONVEX_SELF_HOSTED_URL: this.target.url,
      CONVEX_SELF_HOSTED_ADMIN_KEY: adminKey,
    };
    return { cwd: this.folder, env };
  }
}
