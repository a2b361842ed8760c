// One of the scripts of this folder as one file of plain JavaScript: compiling the engine's sources takes longer than most of them run.

import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

export const ROOT = resolve(import.meta.dirname, "../../..");

export interface BundledScript {
  readonly path: string;
  remove(): void;
}

export async function bundleScript(name: string): Promise<BundledScript> {
  // Beside node_modules, so that it finds the packages.
  const folder = join(ROOT, ".cache");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}-${process.pid}-${Date.now()}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile: path,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent",
  });
  return { path, remove: () => rmSync(path, { force: true }) };
}
