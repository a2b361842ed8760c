// A document as it lies in the store: its JSON verbatim, parsed at most once and only when somebody looks inside.

import type { ConvexJsonObject } from "../values/convex-json";

export class StoredDocument {
  #value: ConvexJsonObject | null;

  constructor(
    readonly id: string,
    readonly table: string,
    /** The whole document, `_id` and `_creationTime` included, with sorted keys. Fit to be spliced into an answer. */
    readonly json: string,
    value: ConvexJsonObject | null = null,
  ) {
    this.#value = value;
  }

  /** Shared between all readers: do not change it. */
  value(): ConvexJsonObject {
    // Only `serializeDocument` writes these rows, and it writes objects.
    this.#value ??= JSON.parse(this.json) as ConvexJsonObject;
    return this.#value;
  }
}
