// A document as it lies in the store: its JSON verbatim, parsed at most once and only when somebody looks inside.

import { canonicalValue, type ConvexJsonObject } from "../values/convex-json";

/** Inside of a text the first quote has a backslash before it, and so has the second. */
const WRAPPER = /"\$[a-zA-Z]+":/;

export class StoredDocument {
  #value: ConvexJsonObject | null;
  #jsonBytes = -1;
  #isPlain: boolean | null = null;

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
    // An object stays an object. Whoever reads the fields finds them in the order of the text.
    const sorted = canonicalValue(value) as ConvexJsonObject;
    return new StoredDocument(id, table, JSON.stringify(sorted), sorted);
  }

  get jsonBytes(): number {
    if (this.#jsonBytes < 0) this.#jsonBytes = Buffer.byteLength(this.json);
    return this.#jsonBytes;
  }

  /** It holds no int64, bytes or special float, so its JSON is also its value. A field that only looks like one makes it false. */
  get isPlain(): boolean {
    this.#isPlain ??= !WRAPPER.test(this.json);
    return this.#isPlain;
  }

  /** Shared between all readers: do not change it. */
  value(): ConvexJsonObject {
    // Rows of documents are only ever written from a StoredDocument made of an object.
    this.#value ??= JSON.parse(this.json) as ConvexJsonObject;
    return this.#value;
  }
}
