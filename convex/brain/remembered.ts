// Keeps the last answers of a pure reading of text: a brain reads the same history and its own recent lines at every turn.

const TEXTS_KEPT_MAX = 1_000;

/** The same function, faster for texts it was asked about lately. `read` depends on the text alone; nobody changes its answer. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { answer: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.answer;
    const answer = read(text);
    const oldest = known.keys().next();
    // A map lists its keys in the order they came.
    if (known.size >= TEXTS_KEPT_MAX && oldest.done !== true) known.delete(oldest.value);
    known.set(text, { answer });
    return answer;
  };
}
