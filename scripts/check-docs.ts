// `npm run docs:check`: docs cannot lie. Every file, script and test that a document names exists; every decision record is listed.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";

const ROOT = resolve(import.meta.dirname, "..");
const PATH_IN_DOC = /^(?:\.{0,2}\/)?(?:[\w.()[\]-]+\/)+[\w.()[\]-]*$|^[\w.-]+\.(?:ts|tsx|mjs|json|md|css)$/;
/** Built, made at run time or placed by another tool: named in docs, absent from a clean checkout. */
const MADE_LATER = /^(\.data|\.next|\.cache|node_modules|test-results|\.env)(\/|\.|$)/;

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(resolve(ROOT, path)));
const scripts = z.object({ scripts: z.record(z.string(), z.string()) }).parse(readJson("package.json")).scripts;
const problems: string[] = [];

for (const doc of files.filter((path) => path.endsWith(".md"))) {
  checkPaths(doc);
  checkScripts(doc);
}
checkDecisions();
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(`docs: ${problems.length} problems\n`);
process.exit(problems.length === 0 ? 0 : 1);

/** Inline code that looks like a path, and the targets of relative links. */
function checkPaths(doc: string): void {
  const text = withoutFences(read(doc));
  const codes = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? "");
  const named = [
    ...codes.filter((code) => PATH_IN_DOC.test(code) && !code.includes("...")),
    ...links.filter((link) => !/^[a-z]+:/.test(link)),
  ];
  for (const path of named) {
    if (MADE_LATER.test(path) || existsFrom(doc, path) || isPackageEntry(path)) continue;
    problems.push(`${doc}: names ${path}, which does not exist`);
  }
}

function existsFrom(doc: string, path: string): boolean {
  const clean = path.replace(/^\//, "").replace(/\/$/, "");
  if (existsSync(resolve(ROOT, clean)) || existsSync(resolve(ROOT, dirname(doc), clean))) return true;
  // A bare file name stands for the one file of that name; a name without its ending for a module.
  return files.some((file) => file.endsWith(`/${clean}`) || file.endsWith(`/${clean}.ts`));
}

/** `convex/react`: an entry point that an installed package exports. */
function isPackageEntry(path: string): boolean {
  const parts = path.split("/");
  const name = path.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
  const manifest = `node_modules/${name}/package.json`;
  if (!existsSync(resolve(ROOT, manifest))) return false;
  const { exports } = z.object({ exports: z.record(z.string(), z.unknown()).optional() }).parse(readJson(manifest));
  return exports !== undefined && `.${path.slice(name.length)}` in exports;
}

function checkScripts(doc: string): void {
  for (const match of read(doc).matchAll(/npm (?:run ([\w:-]+)|(test|start)\b)/g)) {
    const name = match[1] ?? match[2] ?? "";
    if (!(name in scripts)) problems.push(`${doc}: names the script ${name}, which package.json does not have`);
  }
}

function checkDecisions(): void {
  const index = "docs/decisions/README.md";
  const listed = files.includes(index) ? read(index) : "";
  for (const record of files.filter((path) => /^docs\/decisions\/\d{4}-/.test(path))) {
    const name = record.slice("docs/decisions/".length);
    if (!listed.includes(name)) problems.push(`${index}: does not list ${name}`);
    if (read(record).split("\n").length > 61) problems.push(`${record}: longer than a page (60 lines)`);
  }
}

function withoutFences(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, "");
}

function read(path: string): string {
  return readFileSync(resolve(ROOT, path), "utf8");
}

function readJson(path: string): unknown {
  return JSON.parse(read(path));
}
