// Where this checkout keeps its data, and what a copy of it holds beside the engine's folder.

import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadEnvFile } from "node:process";
import type { FolderReport } from "../../embedded/engine/index";

const ROOT = resolve(import.meta.dirname, "../..");
const KEYS = "keys.json";
const OBJECTS = ["objects", "objects"] as const;

/** As `npm run dev` and `npm start` find it. */
export function dataDir(): string {
  for (const file of [".env.local", ".env"]) {
    if (existsSync(join(ROOT, file))) loadEnvFile(join(ROOT, file));
  }
  return resolve(ROOT, process.env["CHATLINGS_DATA_DIR"] ?? ".data");
}

export function engineFolder(dir: string): string {
  return join(dir, "engine");
}

/** The keys that sign sessions: without them everybody has to sign in again. */
export function copyKeys(from: string, to: string): void {
  if (existsSync(join(from, KEYS))) copyFileSync(join(from, KEYS), join(to, KEYS));
}

/**
 * Stored pictures and sounds, those that are not there yet: an object never changes. One that goes away meanwhile was deleted.
 * Around a copy of the rows this is done twice, so that whatever they name was there before or after.
 */
export function copyObjects(from: string, to: string): void {
  const [source, target] = [join(from, ...OBJECTS), join(to, ...OBJECTS)];
  if (!existsSync(source)) return;
  for (const folder of readdirSync(source)) {
    mkdirSync(join(target, folder), { recursive: true });
    for (const name of readdirSync(join(source, folder)))
      copyObject(join(source, folder, name), join(target, folder, name));
  }
}

function copyObject(from: string, to: string): void {
  if (existsSync(to)) return;
  try {
    copyFileSync(from, `${to}.new`);
    renameSync(`${to}.new`, to); // a copy that broke off is none
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

export function summary({ documents, indexRows, files, fileBytes }: FolderReport): string {
  return `${documents} documents, ${indexRows} index rows, ${files} files with ${fileBytes} bytes`;
}

/** One argument or `--help`; anything else prints the usage and ends the process. */
export function argumentOrUsage(usage: string, { isOptional = false } = {}): string | null {
  const [argument, ...others] = process.argv.slice(2);
  const isFine = others.length === 0 && (argument === undefined ? isOptional : !argument.startsWith("-"));
  if (isFine) return argument ?? null;
  process.stdout.write(`${usage}\n`);
  process.exit(argument === "--help" ? 0 : 2);
}

export function failed(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
