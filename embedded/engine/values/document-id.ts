// Document ids: base32 of the table's number, 16 internal bytes and a checksum, as Convex writes them.

export interface DocumentIdParts {
  readonly tableNumber: number;
  /** 16 bytes. */
  readonly internal: Uint8Array;
}

export function makeDocumentId(tableNumber: number, internal: Uint8Array): string {
  throw new Error("not written yet");
}

/** Null when the text is not an id that `makeDocumentId` could have made. */
export function parseDocumentId(id: string): DocumentIdParts | null {
  throw new Error("not written yet");
}

export function tableNumberOf(id: string): number | null {
  throw new Error("not written yet");
}
