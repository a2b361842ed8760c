// A name that nobody else has: for a portrait's seed, and for what must not be stored twice by accident.

/** Also works where `crypto.randomUUID` does not exist: on a plain http address in the home network. */
export function freshSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
