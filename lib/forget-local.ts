// Signing out on purpose clears what this browser kept for the person: drafts, unsent lines, edits and quotes in progress. An expired session does not.

const OWN_PREFIXES = ["chatlings.draft.", "chatlings.outbox.", "chatlings.edit.", "chatlings.quote."];

export function forgetLocalWriting(storage: Pick<Storage, "length" | "key" | "removeItem">): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) {
    if (key !== null && OWN_PREFIXES.some((prefix) => key.startsWith(prefix))) storage.removeItem(key);
  }
}
