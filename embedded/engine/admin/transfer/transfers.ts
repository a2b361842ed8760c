// Exports and imports of one engine, and the folder they work in, which is theirs alone and empty after every start.

import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Environment } from "../../environment";
import type { StoredFiles } from "../../functions/stored-files";
import type { Database } from "../../transaction/database";
import { Exports } from "./exports";
import { Imports } from "./imports";

const TRANSFERS_FOLDER = "transfers";

export interface TransfersOptions {
  readonly database: Database;
  readonly files: StoredFiles;
  readonly environment: Environment;
  /** Null: a folder of the system's for temporary files. */
  readonly dataDir: string | null;
}

export class Transfers {
  readonly exports: Exports;
  readonly imports: Imports;
  readonly #dataDir: string | null;
  #directory: Promise<string> | null = null;
  #changes = 0;

  constructor(options: TransfersOptions) {
    this.#dataDir = options.dataDir;
    const directory = (): Promise<string> => (this.#directory ??= openDirectory(this.#dataDir));
    this.exports = new Exports({ ...options, directory });
    this.imports = new Imports({ ...options, directory });
    this.onChanged(() => (this.#changes += 1));
  }

  /** Before the first of them: puts away what was lying there when an earlier run ended. */
  async start(): Promise<void> {
    if (this.#dataDir !== null) await rm(join(this.#dataDir, TRANSFERS_FOLDER), { recursive: true, force: true });
  }

  /** How often the state of an export or import has changed so far. */
  get changes(): number {
    return this.#changes;
  }

  onChanged(listener: () => void): () => void {
    const stops = [this.exports.onChanged(listener), this.imports.onChanged(listener)];
    return () => stops.forEach((stop) => stop());
  }

  async stop(): Promise<void> {
    await Promise.all([this.exports.stop(), this.imports.stop()]);
    if (this.#directory !== null) await rm(await this.#directory, { recursive: true, force: true });
  }
}

async function openDirectory(dataDir: string | null): Promise<string> {
  if (dataDir === null) return await mkdtemp(join(tmpdir(), "chatlings-transfers-"));
  const directory = join(dataDir, TRANSFERS_FOLDER);
  await mkdir(directory, { recursive: true });
  return directory;
}
