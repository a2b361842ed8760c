// `convex import`, from the upload to the last row:
//
//   uploaded --looked through--> waiting_for_confirmation --perform--> in_progress --> completed
//      |                                                                    |
//      +-----------------------------> failed <-----------------------------+      nothing has changed then, except by "append"
//
// One import runs at a time. What it was about is kept in memory: after a restart it starts again from the upload.

import { rm } from "node:fs/promises";

import { DeveloperError } from "../../errors";
import { IMPORTS_KEPT_MAX } from "../../limits";
import type { ConvexJson } from "../../values/convex-json";
import { int64Json } from "../../values/wrapped";
import type { TransferOptions } from "./exports";
import { importFailure } from "./import-error";
import { planImport, type ImportMode, type ImportPlan } from "./import-plan";
import { ImportRun } from "./import-run";
import { openSource, type ImportFormat } from "./import-source";
import { changeSummary } from "./table-changes";
import { Uploads } from "./uploads";

export interface ImportRequest {
  readonly format: ImportFormat;
  readonly mode: ImportMode;
  readonly tableName: string | null;
  readonly componentPath: string;
}

type ImportState =
  | { readonly state: "uploaded" }
  | { readonly state: "waiting_for_confirmation"; readonly plan: ImportPlan }
  | { readonly state: "in_progress"; readonly message: string; readonly checkpoints: readonly string[] }
  | { readonly state: "completed"; readonly rows: number }
  | { readonly state: "failed"; readonly error: string };

const FORGOTTEN: ImportState = {
  state: "failed",
  error:
    "The server does not know this import any more: it was restarted. Either all of the data is in place or, unless it was " +
    "appended, none of it. Look at it, and import the file again if it is not.",
};

interface Import {
  readonly id: string;
  readonly path: string;
  readonly request: ImportRequest;
  state: ImportState;
}

export class Imports {
  readonly #options: TransferOptions;
  readonly #uploads: Uploads;
  readonly #imports = new Map<string, Import>();
  readonly #listeners = new Set<() => void>();
  #last: Promise<void> = Promise.resolve();
  #isStopping = false;

  constructor(options: TransferOptions) {
    this.#options = options;
    this.#uploads = new Uploads({ directory: options.directory, newToken: () => this.#newId() });
  }

  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  startUpload(): Promise<string> {
    return this.#uploads.start();
  }

  addPart(token: string, partNumber: number, body: AsyncIterable<Uint8Array>): Promise<string> {
    return this.#uploads.add(token, partNumber, body);
  }

  /** Begins to look through the file; the id is for `perform` and for watching. */
  async finishUpload(token: string, partTokens: readonly string[], request: ImportRequest): Promise<string> {
    const path = await this.#uploads.finish(token, partTokens);
    const started: Import = { id: this.#newId(), path, request, state: { state: "uploaded" } };
    this.#imports.set(started.id, started);
    this.#inTurn(started, async () => {
      const plan = await this.#plan(started);
      this.#set(started, { state: "waiting_for_confirmation", plan });
    });
    await this.#makeRoom();
    return started.id;
  }

  perform(importId: string): void {
    const confirmed = this.#imports.get(importId);
    if (confirmed === undefined)
      throw new DeveloperError("ImportNotFound", "This import is not known any more. Start it again.");
    if (confirmed.state.state !== "waiting_for_confirmation")
      throw new DeveloperError(
        "ImportNotWaiting",
        `This import is not waiting to be confirmed: it is ${confirmed.state.state}.`,
      );
    this.#set(confirmed, { state: "in_progress", message: "Importing", checkpoints: [] });
    this.#inTurn(confirmed, () => this.#run(confirmed));
  }

  /** As the CLI watches it. An id that is not known is one of before a restart, and whoever watches it is told so. */
  find(importId: string): ConvexJson {
    const found = this.#imports.get(importId);
    return found === undefined ? { _id: importId, state: stateJson(FORGOTTEN) } : asJson(found);
  }

  list(): ConvexJson[] {
    return [...this.#imports.values()].map(asJson);
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#last;
  }

  async #plan({ path, request }: Import): Promise<ImportPlan> {
    const source = await openSource({ path, ...request });
    try {
      return await planImport(source, request.mode, this.#options.database);
    } finally {
      await source.close();
    }
  }

  async #run(running: Import): Promise<void> {
    const { path, request } = running;
    const checkpoints: string[] = [];
    const source = await openSource({ path, ...request });
    try {
      // Planned again: the data may have changed since somebody said yes.
      const plan = await planImport(source, request.mode, this.#options.database);
      const run = new ImportRun({
        ...this.#options,
        source,
        plan,
        mode: request.mode,
        isStopping: () => this.#isStopping,
        onProgress: (message, isCheckpoint) => {
          if (isCheckpoint) checkpoints.push(message);
          this.#set(running, { state: "in_progress", message, checkpoints: [...checkpoints] });
        },
      });
      this.#set(running, { state: "completed", rows: await run.run() });
    } finally {
      await source.close();
      await rm(path, { force: true });
    }
  }

  #inTurn(current: Import, work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      if (!(error instanceof DeveloperError))
        this.#options.environment.log.log("error", "admin", "an import failed", { error: String(error) });
      this.#set(current, { state: "failed", error: importFailure(error) });
    });
  }

  async #makeRoom(): Promise<void> {
    for (const [id, { state, path }] of this.#imports) {
      if (this.#imports.size <= IMPORTS_KEPT_MAX) return;
      if (state.state === "uploaded" || state.state === "in_progress") continue;
      this.#imports.delete(id);
      await rm(path, { force: true });
    }
  }

  #set(changed: Import, state: ImportState): void {
    changed.state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  #newId(): string {
    return Buffer.from(this.#options.environment.randomBytes(16)).toString("hex");
  }
}

function asJson({ id, request, state }: Import): ConvexJson {
  return { _id: id, format: request.format, mode: request.mode, state: stateJson(state) };
}

function stateJson(state: ImportState): ConvexJson {
  switch (state.state) {
    case "uploaded":
      return { state: "uploaded" };
    case "waiting_for_confirmation":
      return {
        state: "waiting_for_confirmation",
        message_to_confirm: changeSummary(state.plan.changes),
        require_manual_confirmation: state.plan.changes.some(({ deleted }) => deleted > 0),
      };
    case "in_progress":
      return { state: "in_progress", progress_message: state.message, checkpoint_messages: [...state.checkpoints] };
    case "completed":
      return { state: "completed", num_rows_written: int64Json(BigInt(state.rows)) };
    case "failed":
      return { state: "failed", error_message: state.error };
  }
}
