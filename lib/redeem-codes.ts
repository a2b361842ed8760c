// The form of a redeem code: twenty letters and digits nobody mistakes for each other, in groups of five. A hundred bits, so that
// guessing is hopeless and a plain hash is enough to store.

/** Crockford's alphabet: no I, L, O, U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const IS_OF_ALPHABET = new RegExp(`^[${ALPHABET}]+$`);
const LENGTH = 20;

/** One random byte for each letter. */
export const REDEEM_CODE_BYTES = LENGTH;
const GROUP = 5;

/** Characters of input that are looked at: a code with spaces and dashes, and no book. */
export const REDEEM_INPUT_CHARS_MAX = 64;

/** From twenty random bytes: the five low bits of each. */
export function redeemCodeFrom(bytes: Uint8Array): string {
  if (bytes.length !== LENGTH) throw new RangeError(`a code is made of ${LENGTH} bytes`);
  const letters = [...bytes].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join("");
  return letters.match(new RegExp(`.{${GROUP}}`, "g"))?.join("-") ?? letters;
}

/** The code somebody typed, as it was made; null when it cannot be one. */
export function tidyRedeemCode(input: string): string | null {
  const letters = input
    .slice(0, REDEEM_INPUT_CHARS_MAX)
    .toUpperCase()
    .replace(/[\s–—-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (letters.length !== LENGTH || !IS_OF_ALPHABET.test(letters)) return null;
  return letters.match(new RegExp(`.{${GROUP}}`, "g"))?.join("-") ?? null;
}
