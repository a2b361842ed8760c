// Files inside actions: every call is a transaction of its own, and bytes go through as they come.

import { DeveloperError } from "../errors";
import type { Database } from "../transaction/database";
import { deleteFile, fileNotFound, findFile, type StoredFile } from "./file-rows";
import { parseSha256 } from "./file-checksum";
import type { StoredFiles } from "./stored-files";
import { parse } from "./syscall-args";
import { fileMetadata, fileUrl, uploadUrl } from "./syscalls-storage";
import { readTransaction, writeTransaction } from "./write-transaction";

/** What an action is called by, and the environment variables that addresses are made of. */
export interface StorageCaller {
  readonly name: { readonly componentPath: string };
  readonly deployment: { readonly env: Readonly<Record<string, string>> };
  readonly nowMs: number;
}

export class ActionStorage {
  constructor(
    private readonly database: Database,
    private readonly files: StoredFiles,
  ) {}

  /** Null when `op` is not about files. */
  async syscall(caller: StorageCaller, op: string, argsJson: string): Promise<string | null> {
    const { storageId } = parse<{ storageId?: unknown }>(argsJson);
    const { env } = caller.deployment;
    switch (op) {
      case "1.0/storageGetUrl": {
        const file = this.#find(caller, storageId, "storage.getUrl");
        return JSON.stringify(file === null ? null : fileUrl(env, file));
      }
      case "1.0/storageGetMetadata": {
        const file = this.#find(caller, storageId, "storage.getMetadata");
        return JSON.stringify(file === null ? null : fileMetadata(file));
      }
      case "1.0/storageGenerateUploadUrl":
        return JSON.stringify(uploadUrl(env, this.files.tokens.issue(caller.name.componentPath, caller.nowMs)));
      case "1.0/storageDelete":
        await this.#delete(caller, storageId);
        return "null";
      default:
        return null;
    }
  }

  /** `ctx.storage.store` and `ctx.storage.get` hand blobs over as they are. */
  async jsSyscall(caller: StorageCaller, op: string, args: Readonly<Record<string, unknown>>): Promise<unknown> {
    if (op === "storage/storeBlob") return await this.#store(caller, args);
    if (op === "storage/getBlob") return await this.#get(caller, args["storageId"]);
    throw new Error(`Unknown operation ${op}`);
  }

  async #store(caller: StorageCaller, { blob, options }: Readonly<Record<string, unknown>>): Promise<string> {
    if (!(blob instanceof Blob)) {
      throw new DeveloperError(
        "InvalidBlob",
        "store() expects a Blob. If you are trying to store a Request, `await request.blob()` will give you the correct input.",
      );
    }
    const given: unknown = typeof options === "object" && options !== null ? Reflect.get(options, "sha256") : null;
    const sha256 = parseSha256(typeof given === "string" ? given : null);
    // Web streams are async iterable in Node; the DOM declarations do not say so.
    const body = blob.stream() as unknown as AsyncIterable<Uint8Array>;
    return await this.files.store(caller.name.componentPath, body, {
      contentType: blob.type === "" ? null : blob.type,
      sha256,
    });
  }

  async #get(caller: StorageCaller, storageId: unknown): Promise<Blob | null> {
    const file = this.#find(caller, storageId, "storage.get");
    if (file === null) return null;
    const parts: BlobPart[] = [];
    // Chunks of Node's file streams and of our buffers never lie in shared memory.
    for await (const part of this.files.read(file)) parts.push(part as Uint8Array<ArrayBuffer>);
    return new Blob(parts, { type: file.contentType ?? "" });
  }

  async #delete(caller: StorageCaller, storageId: unknown): Promise<void> {
    const name = await writeTransaction(this.database, (transaction) => {
      const file = findFile(transaction, caller.name.componentPath, storageId, "storage.delete");
      if (file === null) throw fileNotFound(storageId);
      deleteFile(transaction, file);
      return file.name;
    });
    await this.files.settle([name]);
  }

  #find(caller: StorageCaller, storageId: unknown, method: string): StoredFile | null {
    return readTransaction(this.database, (transaction) =>
      findFile(transaction, caller.name.componentPath, storageId, method),
    );
  }
}
