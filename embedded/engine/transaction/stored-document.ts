// A document as it lies in the store: its JSON verbatim, parsed at most once and only when somebody looks inside.

import { canonicalJson, type ConvexJsonObject } from "../values/convex-json";

export class StoredDocument {
  #value: ConvexJsonObject | null;
  #jsonBytes = -1;

  constructor(
    readonly id: string,
    readonly table: string,
    /** The whole document, `_id` and `_creationTime` included, with sorted keys. Fit to be spliced into an answer. */
    readonly json: string,
    value: ConvexJsonObject | null = null,
  ) {
    this.#value = value;
  }

  static of(id: string, table: string, value: ConvexJsonObject): StoredDocument {
    return new StoredDocument(id, table, canonicalJson(value), value);
  }

  get jsonBytes(): number {
    if (this.#jsonBytes < 0) this.#jsonBytes = Buffer.byteLength(this.json);
    return this.#jsonBytes;
  }

  /** Shared between all readers: do not change it. */
  value(): ConvexJsonObject {
    // Rows of documents are only ever written from a StoredDocument made of an object.
    this.#value ??= JSON.parse(this.json) as ConvexJsonObject;
    return this.#value;
  }
}
