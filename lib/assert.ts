// Two small guards used everywhere: `assert` for promises our own code makes, `unreachable` to close every switch.

/** Our own promise is broken: never the caller's mistake, never the outside world. */
export class AssertionError extends Error {
  override readonly name = "AssertionError";
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionError(message);
}

/** Ends a switch over a closed union: a new member that is not handled does not compile. */
export function unreachable(value: never): never {
  throw new AssertionError(`unreachable value: ${JSON.stringify(value)}`);
}
