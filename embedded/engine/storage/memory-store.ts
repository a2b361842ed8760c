// The store in memory: same contract as on disk, for tests, with faults on request.
import type { Store } from "./store";

/** What may go wrong on request, to test the layers above. */
export interface StoreFaults {
  /** Called before each commit is applied; a rejection fails that commit, a pending promise holds it back. */
  beforeCommit?: () => Promise<void> | void;
}

export function openMemoryStore(options: { faults?: StoreFaults } = {}): Store {
  throw new Error("not written yet");
}
