// A project of its own for the official CLI, with a copy of a fixture's functions and nothing generated yet.

import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MODULES = fileURLToPath(new URL("../../../node_modules", import.meta.url));
const CLI = join(MODULES, "convex/bin/main.js");

export interface CliOutput {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliProject extends AsyncDisposable {
  /** Runs `npx convex` with these words against the engine. */
  convex(engine: { readonly url: string; readonly adminKey: string }, ...words: string[]): Promise<CliOutput>;
  read(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
}

export async function aCliProject(convexDir: string): Promise<CliProject> {
  const folder = await mkdtemp(join(tmpdir(), "chatlings-components-"));
  const isGenerated = (path: string): boolean => path.split(/[/\\]/).includes("_generated");
  await cp(convexDir, join(folder, "convex"), {
    recursive: true,
    filter: (source) => !isGenerated(source.slice(convexDir.length)),
  });
  await symlink(MODULES, join(folder, "node_modules"));
  const dependencies = { convex: "*" };
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ name: "components-fixture", type: "module", dependencies }),
  );
  return {
    convex: ({ url, adminKey }, ...words) =>
      run(folder, { CONVEX_SELF_HOSTED_URL: url, CONVEX_SELF_HOSTED_ADMIN_KEY: adminKey }, words),
    read: (file) => readFile(join(folder, "convex", file), "utf8"),
    write: (file, text) => writeFile(join(folder, "convex", file), text),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** CI=1 keeps the CLI from asking questions and from reporting its failures to the outside. */
function run(
  folder: string,
  variables: Readonly<Record<string, string>>,
  words: readonly string[],
): Promise<CliOutput> {
  const env = { ...process.env, HOME: folder, CI: "1", ...variables };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI, ...words], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr });
    });
    // Several commands read their input when it is no terminal.
    child.stdin?.end();
  });
}
