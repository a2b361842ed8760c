// Packages that "use node" modules load when they run instead of carrying them along: those that `convex.json` names, as for the
// CLI. Native ones cannot be bundled at all.

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "esbuild";
import { z } from "zod";

const vConfig = z.object({ node: z.object({ externalPackages: z.array(z.string()).default([]) }).optional() });

const DEPENDENCIES = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"] as const;
const vNames = z.record(z.string(), z.string()).default({});
const vPackage = z.object({
  dependencies: vNames,
  devDependencies: vNames,
  peerDependencies: vNames,
  optionalDependencies: vNames,
});

/** `projectDir` is the folder above the functions, where `convex.json` stands. */
export async function readExternalPackages(projectDir: string): Promise<ReadonlySet<string>> {
  const file = path.join(projectDir, "convex.json");
  if (!existsSync(file)) return new Set();
  const allowed = vConfig.parse(JSON.parse(await readFile(file, "utf8"))).node?.externalPackages ?? [];
  if (allowed.length === 0) return new Set();
  // Only what the project asks for itself: a host installs by package.json, so any other package would be missing there.
  const names = (await dependenciesOf(projectDir)).filter((name) => allowed.includes(name) || allowed.includes("*"));
  return new Set(names.filter((name) => name !== "convex"));
}

async function dependenciesOf(projectDir: string): Promise<string[]> {
  for (let folder = projectDir; ; folder = path.dirname(folder)) {
    const file = path.join(folder, "package.json");
    if (existsSync(file)) {
      const described = vPackage.parse(JSON.parse(await readFile(file, "utf8")));
      return DEPENDENCIES.flatMap((kind) => Object.keys(described[kind]));
    }
    if (folder === path.dirname(folder)) return [];
  }
}

/** Leaves imports of these packages, and of files inside them, as they are written. */
export function externalPackages(names: ReadonlySet<string>): Plugin {
  return {
    name: "external-packages",
    setup(build) {
      if (names.size === 0) return;
      build.onResolve({ filter: /^[^./]/, namespace: "file" }, ({ path: specifier }) =>
        names.has(packageOf(specifier)) ? { path: specifier, external: true } : null,
      );
    },
  };
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
