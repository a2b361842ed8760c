// Arguments of syscalls: JSON text that convex/server wrote.

/** The shapes are convex/server's contract with every backend, so they are not checked again. */
export function parse<T>(argsJson: string): T {
  return JSON.parse(argsJson) as T;
}
