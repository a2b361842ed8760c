// Refuses a data file that this version of the engine cannot read, before anything is changed in it.
import type { Store } from "./store";

/** History in docs/engine/storage-format.md. */
export const FORMAT_VERSION = 1;

/** Writes the version into an empty store; throws UnsupportedFormatError on any other version. */
export async function ensureFormatVersion(store: Store): Promise<void> {
  throw new Error("not written yet");
}
