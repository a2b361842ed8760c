// Which files of a convex folder hold functions, by the CLI's rules, so that our bundler and the CLI push the same modules.

import { readdir, readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";

const EXTENSIONS = new Set([".js", ".mjs", ".cjs", ".ts", ".tsx", ".mts", ".cts", ".jsx"]);
const ISOLATE_ONLY = new Set(["http", "crons", "schema", "auth.config"]);

export interface EntryPoints {
  readonly isolate: string[];
  readonly node: string[];
}

export async function findEntryPoints(dir: string): Promise<EntryPoints> {
  const found: EntryPoints = { isolate: [], node: [] };
  for await (const file of walk(dir)) {
    const relative = path.relative(dir, file).split(path.sep).join("/");
    if (!isEntryPoint(relative)) continue;
    const source = await readFile(file, "utf8");
    if (/\.tsx?$/.test(file) && !/^\s*(import|export)/m.test(source)) continue;
    if (!startsWithUseNode(source)) {
      found.isolate.push(file);
      continue;
    }
    if (ISOLATE_ONLY.has(relative.replace(/\.[^/.]+$/, "")))
      throw new Error(`"use node" directive is not allowed for ${relative}.`);
    found.node.push(file);
  }
  return found;
}

async function* walk(dir: string): AsyncGenerator<string> {
  const entries = await readdir(dir, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = path.join(dir, entry.name);
    if (entry.isFile()) yield child;
    // A folder with its own definition is a component and is bundled by itself.
    else if (entry.isDirectory() && !existsSync(path.join(child, "convex.config.ts"))) yield* walk(child);
  }
}

function isEntryPoint(relative: string): boolean {
  const base = path.posix.basename(relative);
  if (relative.startsWith("_deps/"))
    throw new Error(`"${relative}" is within the "_deps" directory, which is reserved for dependencies.`);
  if (!EXTENSIONS.has(path.posix.extname(relative))) return false;
  if (relative.startsWith("_generated/") || relative.includes(" ")) return false;
  if (base.startsWith(".") || base.startsWith("#")) return false;
  if (base === "schema.ts" || base === "schema.js") return false;
  return base.split(".").length === 2;
}

/** The directive counts only before the first statement; comments may stand above it. */
function startsWithUseNode(source: string): boolean {
  const code = source.replace(/^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/, "");
  return /^(["'])use node\1/.test(code);
}
