// Reading a stored file so that damaged bytes are never taken for good ones.

import { createHash } from "node:crypto";
import { CorruptStoreError } from "../errors";
import type { FileStore } from "./file-store";

export interface ExpectedFile {
  readonly name: string;
  readonly size: number;
  /** Base64. */
  readonly sha256: string;
}

/**
 * The whole file. The last part is held back until the checksum is known to fit; with another checksum it never comes, and a
 * reader who knows the length sees that the file is not whole.
 */
export async function* checkedBytes(store: FileStore, file: ExpectedFile): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let held: Uint8Array | null = null;
  for await (const part of store.read(file.name)) {
    if (held !== null) yield held;
    hash.update(part);
    held = part;
  }
  assertIntact(file, hash.digest("base64") === file.sha256, "its checksum does not fit");
  if (held !== null) yield held;
}

export function checkedBytesNow(store: FileStore, file: ExpectedFile): Uint8Array {
  const bytes = store.readNow(file.name);
  const isIntact = bytes !== null && createHash("sha256").update(bytes).digest("base64") === file.sha256;
  assertIntact(file, isIntact, "it is missing, or its checksum does not fit");
  return bytes ?? new Uint8Array();
}

export function assertIntact(file: ExpectedFile, isIntact: boolean, reason: string): void {
  if (!isIntact) throw new CorruptStoreError(`The stored file ${file.name} is damaged: ${reason}.`);
}
