// `npm run features`: writes into docs/features.md, beside each row of the acceptance table, the tests whose titles name it.
// With --check it changes nothing and fails if the table is not what the tests say.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");
const DOC = resolve(ROOT, "docs/features.md");
const ROW = /^\| ((?:S\d|DC|X|M)-\d+) \| (.*?) \| ([^|]*) \|$/;
const NOT_BUILT = "not built yet";

const tests = testsByRow();
const before = readFileSync(DOC, "utf8");
const rows = new Set<string>();
const after = before.split("\n").map(withTests).join("\n");
const unknown = [...tests.keys()].filter((row) => !rows.has(row));

for (const row of unknown)
  process.stdout.write(`features: ${[...(tests.get(row) ?? [])].join(", ")} names ${row}, which is no row\n`);
if (process.argv.includes("--check")) {
  if (before !== after) process.stdout.write("features: docs/features.md is out of date; run `npm run features`\n");
  process.exit(before === after && unknown.length === 0 ? 0 : 1);
}
writeFileSync(DOC, after);
process.stdout.write(`features: ${tests.size} of ${rows.size} rows have a test\n`);
process.exit(unknown.length === 0 ? 0 : 1);

function withTests(line: string): string {
  const [, row, statement] = ROW.exec(line) ?? [];
  if (row === undefined || statement === undefined) return line;
  rows.add(row);
  const files = [...(tests.get(row) ?? [])].toSorted();
  return `| ${row} | ${statement} | ${files.length === 0 ? NOT_BUILT : files.map((file) => `\`${file}\``).join(" ")} |`;
}

function testsByRow(): Map<string, Set<string>> {
  const listed = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "*.test.ts", "*.spec.ts"],
    { cwd: ROOT, encoding: "utf8" },
  );
  const byRow = new Map<string, Set<string>>();
  for (const file of listed.split("\n").filter((path) => path !== "")) {
    for (const row of rowsInTitles(readFileSync(resolve(ROOT, file), "utf8"))) {
      byRow.set(row, (byRow.get(row) ?? new Set()).add(file));
    }
  }
  return byRow;
}

function rowsInTitles(text: string): string[] {
  const titles = [
    ...text.matchAll(/\b(?:test|it|describe)(?:\.each\([\s\S]*?\))?\(\s*(["'`])((?:(?!\1)[^\n])+)\1/g),
  ].map((match) => match[2] ?? "");
  return titles.flatMap((title) => title.match(/\b(?:S\d|DC|X|M)-\d+\b/g) ?? []);
}
