// A short number for the first line of a talk, so that a home can remember which ones it heard without keeping their words.

/** FNV-1a over UTF-16 units, 32 bits, never negative. */
export function openingHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
