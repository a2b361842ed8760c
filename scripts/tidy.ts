// `npm run tidy`: the house rules a linter does not know. Prints every breach as file:line and exits with 1 if there is one.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");

interface Rule {
  readonly name: string;
  readonly applies: (path: string) => boolean;
  readonly breach: (line: string) => boolean;
}

const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path) && !path.includes("_generated");
const isTest = (path: string): boolean => path.startsWith("tests/") || /\.test\.tsx?$/.test(path);

const LINE_RULES: readonly Rule[] = [
  {
    name: "unfinished work is finished or filed, not noted in the code",
    applies: (path) => isCode(path) && path !== "scripts/tidy.ts",
    breach: (line) => /\b(TODO|FIXME|XXX|HACK)\b/.test(line),
  },
  {
    name: "code is deleted, not commented out",
    applies: isCode,
    breach: (line) => /^\s*\/\/\s*(const|let|return|import|export|await|if \(|for \()\b.*[;{]\s*$/.test(line),
  },
  {
    name: "tests wait for conditions, not for time, and none is skipped or run alone",
    applies: (path) => isTest(path) && isCode(path),
    breach: (line) => /waitForTimeout|\b(test|it|describe)\.(only|skip)\(/.test(line),
  },
  {
    name: "the engine takes time and chance from its Environment",
    applies: (path) =>
      path.startsWith("embedded/engine/") &&
      isCode(path) &&
      !isTest(path) &&
      // The thread of the watchdog shares nothing with the engine, so it has no Environment.
      !["embedded/engine/environment.ts", "embedded/engine/watchdog-thread.mjs"].includes(path),
    breach: (line) => /\bDate\.now\(\)|\bMath\.random\(\)|\bnew Date\(\)/.test(line.replace(/\/\/.*|^\s*\*.*/, "")),
  },
  {
    name: "no path of one machine and no package registry",
    applies: (path) => path !== "scripts/tidy.ts" && path !== "package-lock.json",
    breach: (line) => /\/work\/|\/home\/[a-z]+\/|registry\.npmjs|deb\.debian/.test(line),
  },
];

const breaches: string[] = [];
for (const path of trackedFiles()) {
  const lines = readFileSync(resolve(ROOT, path), "utf8").split("\n");
  for (const rule of LINE_RULES.filter((candidate) => candidate.applies(path))) {
    lines.forEach((line, index) => {
      if (rule.breach(line)) breaches.push(`${path}:${index + 1}: ${rule.name}`);
    });
  }
  if (needsHeader(path) && !/^(\/\/|\/\*|#!|"use (node|client|server)";)/.test(lines[0] ?? "")) {
    breaches.push(`${path}:1: a file opens with one or two lines on what it is and why it exists`);
  }
}

for (const breach of breaches) process.stdout.write(`${breach}\n`);
process.stdout.write(`tidy: ${breaches.length} breaches\n`);
process.exit(breaches.length === 0 ? 0 : 1);

function trackedFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const deleted = new Set(execFileSync("git", ["ls-files", "--deleted"], { cwd: ROOT, encoding: "utf8" }).split("\n"));
  return listed
    .split("\n")
    .filter((path) => /\.(ts|tsx|mjs|css|md|json|sh)$|^\.ci\/run$|^\.env\.example$/.test(path) && !deleted.has(path));
}

function needsHeader(path: string): boolean {
  return isCode(path) && !path.endsWith(".d.ts");
}
