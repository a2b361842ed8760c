// Recently read documents by id, so that a query that runs again neither reads nor parses what has not changed.
// Two generations: when the young one is full, the old one goes and the young one becomes old.

import type { StoredDocument } from "./stored-document";

export class DocumentCache {
  #young = new Map<number, Map<string, StoredDocument>>();
  #old = new Map<number, Map<string, StoredDocument>>();
  #youngChars = 0;

  constructor(readonly charsMax: number) {}

  get(tabletId: number, id: string): StoredDocument | null {
    const young = this.#young.get(tabletId)?.get(id);
    if (young !== undefined) return young;
    const old = this.#old.get(tabletId)?.get(id);
    if (old === undefined) return null;
    this.set(tabletId, old);
    return old;
  }

  set(tabletId: number, document: StoredDocument): void {
    const documents = this.#young.get(tabletId) ?? new Map<string, StoredDocument>();
    this.#young.set(tabletId, documents);
    documents.set(document.id, document);
    this.#youngChars += document.json.length;
    if (this.#youngChars * 2 > this.charsMax) this.#age();
  }

  delete(tabletId: number, id: string): void {
    this.#young.get(tabletId)?.delete(id);
    this.#old.get(tabletId)?.delete(id);
  }

  #age(): void {
    this.#old = this.#young;
    this.#young = new Map();
    this.#youngChars = 0;
  }
}
