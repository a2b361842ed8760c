// Refuses a data file that this version of the engine cannot read, before anything is changed in it.

import { UnsupportedFormatError } from "../errors";
import { metaKey } from "./layout";
import type { Store } from "./store";

/** History in docs/engine/storage-format.md. */
export const FORMAT_VERSION = 1;

const FORMAT_VERSION_KEY = metaKey("format-version");

/** Writes the version into an empty store; throws UnsupportedFormatError on any other version. */
export async function ensureFormatVersion(store: Store): Promise<void> {
  const found = store.get(FORMAT_VERSION_KEY);
  if (found === String(FORMAT_VERSION)) return;
  if (found !== undefined) throw new UnsupportedFormatError(differentVersion(found));
  const [first] = store.read({ start: "", end: null }, { reverse: false, limit: 1 });
  if (first !== undefined) {
    throw new UnsupportedFormatError(
      "The data folder holds data but no format version, so it was not written by this engine.",
    );
  }
  await store.commit([{ key: FORMAT_VERSION_KEY, value: String(FORMAT_VERSION) }]);
}

function differentVersion(found: string): string {
  return (
    `The data folder has format version ${found}; this engine reads version ${FORMAT_VERSION}. ` +
    "Start the engine version that wrote it, export the data there and import it here."
  );
}
