// Which part of an object a reader asks for: one range, as players and the SDK ask. Several at once are answered with everything.

export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** "all" without a usable range, null for one that lies outside. */
export function rangeOf(header: string | undefined, size: number): ByteRange | "all" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  const [, first = "", last = ""] = match ?? [];
  if (match === null || (first === "" && last === "")) return "all";
  if (first === "") {
    const count = Math.min(Number(last), size);
    return count === 0 ? null : { from: size - count, to: size - 1 };
  }
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < from) return "all";
  return from >= size ? null : { from, to };
}
