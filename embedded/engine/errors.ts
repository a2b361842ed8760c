// The engine's failures, by who has to act. Texts that developers of functions see are Convex's own.

/**
 * The caller of a function or of the API did something that is not allowed. `code` is the short code of Convex's HTTP errors,
 * `message` is the text a developer sees.
 */
export class DeveloperError extends Error {
  override readonly name: string = "DeveloperError";
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A bound of limits.ts was passed. */
export class OverLimitError extends DeveloperError {
  override readonly name = "OverLimitError";
}

/** There is no room for a file. Reads go on; the operator has to make room. */
export class DiskFullError extends DeveloperError {
  override readonly name = "DiskFullError";
  constructor(options?: ErrorOptions) {
    super("DiskFull", "The disk is full: the file was not stored.", options);
  }
}

/** The transaction read something that has changed since; the whole function runs again. */
export class ConflictError extends Error {
  override readonly name = "ConflictError";
  constructor(readonly table: string) {
    super(`A document of table "${table}" changed while the transaction ran.`);
  }
}

/** The moment asked for is no longer kept: it was neither held nor the latest durable one. Begin again at the latest. */
export class SnapshotTooOldError extends Error {
  override readonly name = "SnapshotTooOldError";
  constructor() {
    super("The snapshot is no longer kept.");
  }
}

/** A client broke the sync protocol or sent something unreadable; its socket is closed. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Bytes on disk are not what was written. Never served, never repaired silently. */
export class CorruptStoreError extends Error {
  override readonly name = "CorruptStoreError";
}

/** The data folder was written by a version of the engine that this one does not know. */
export class UnsupportedFormatError extends Error {
  override readonly name = "UnsupportedFormatError";
}

/** Another engine has the data folder open. */
export class StoreInUseError extends Error {
  override readonly name = "StoreInUseError";
}

/** The store was closed, or an earlier commit failed and nothing may follow it. */
export class StoreClosedError extends Error {
  override readonly name: string = "StoreClosedError";
}

/** The disk refused a commit. Nothing can be written until the engine is started again; what is on disk can be read. */
export class StoreFailedError extends StoreClosedError {
  override readonly name = "StoreFailedError";
}

/** A token does not hold: wrong signature, issuer or audience, expired, unreadable. */
export class AuthError extends Error {
  override readonly name = "AuthError";
}
