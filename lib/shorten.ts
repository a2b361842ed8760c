// Cuts a line to a length without leaving half a character behind.

export function shortened(line: string, charsMax: number): string {
  if (line.length <= charsMax) return line;
  // Never half of a surrogate pair: it would show as a box.
  return `${line.slice(0, charsMax - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
