// `convex export`: the whole deployment as of one moment in a zip, made in the background in steps. The newest one is kept until the
// next is asked for or the engine stops.

import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";

import type { Environment } from "../../environment";
import { DeveloperError } from "../../errors";
import type { StoredFiles } from "../../functions/stored-files";
import type { Database } from "../../transaction/database";
import type { Timestamp } from "../../transaction/timestamp";
import type { ConvexJson } from "../../values/convex-json";
import { int64Json } from "../../values/wrapped";
import { writeSnapshot } from "./write-snapshot";
import { ZipWriter } from "./zip-writer";

export interface TransferOptions {
  readonly database: Database;
  readonly files: StoredFiles;
  readonly environment: Environment;
  /** For archives and uploads; everything in it may be lost at any time. */
  readonly directory: () => Promise<string>;
}

type ExportState =
  | { readonly state: "requested" | "in_progress" | "failed" }
  | { readonly state: "completed"; readonly start: Timestamp; readonly end: Timestamp; readonly path: string };

export class Exports {
  readonly #options: TransferOptions;
  readonly #listeners = new Set<() => void>();
  #latest: ExportState | null = null;
  #running: Promise<void> = Promise.resolve();
  #isStopping = false;

  constructor(options: TransferOptions) {
    this.#options = options;
  }

  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  request(includesFiles: boolean): void {
    if (this.#latest?.state === "requested" || this.#latest?.state === "in_progress")
      throw new DeveloperError("ExportInProgress", "There is already an export requested or in progress.");
    const earlier = this.#latest;
    this.#set({ state: "requested" });
    this.#running = this.#run(includesFiles, earlier);
  }

  /** As the CLI watches it, after it has asked for one: when there is none, a restart came between. */
  latest(): ConvexJson {
    if (this.#latest?.state !== "completed") return { state: this.#latest?.state ?? "failed" };
    const { start, end } = this.#latest;
    return {
      state: "completed",
      start_ts: int64Json(start),
      complete_ts: int64Json(end),
      zip_object_key: String(start),
    };
  }

  async download(start: string): Promise<{ body: AsyncIterable<Uint8Array>; bytes: number; name: string }> {
    if (this.#latest?.state !== "completed" || String(this.#latest.start) !== start)
      throw new DeveloperError("ExportNotFound", "There is no such export any more. Ask for a new one.");
    const { path } = this.#latest;
    return { body: createReadStream(path), bytes: (await stat(path)).size, name: `snapshot_${start}.zip` };
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#running;
  }

  async #run(includesFiles: boolean, earlier: ExportState | null): Promise<void> {
    const { database, environment, directory } = this.#options;
    const snapshot = database.holdSnapshot();
    try {
      if (earlier?.state === "completed") await rm(earlier.path, { force: true });
      this.#set({ state: "in_progress" });
      const path = join(await directory(), `export-${snapshot.ts}.zip`);
      await this.#write(path, snapshot.ts, includesFiles);
      this.#set({ state: "completed", start: snapshot.ts, end: database.latestDurable(), path });
    } catch (error) {
      environment.log.log("error", "admin", "an export failed", { error: String(error) });
      this.#set({ state: "failed" });
    } finally {
      snapshot.release();
    }
  }

  async #write(path: string, ts: Timestamp, includesFiles: boolean): Promise<void> {
    const zip = await ZipWriter.create(path);
    try {
      const { database, files, environment } = this.#options;
      const { crashPoint } = environment;
      await writeSnapshot(zip, { database, files, ts, includesFiles, crashPoint, isStopping: () => this.#isStopping });
      await zip.finish();
    } catch (error) {
      await zip.abandon();
      await rm(path, { force: true });
      throw error;
    }
  }

  #set(state: ExportState): void {
    this.#latest = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
