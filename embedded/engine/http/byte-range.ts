// The Range header: one part of a file, all of it, or nothing that exists.

import type { ByteRange } from "../storage/file-store";

export type RequestedRange =
  | { readonly kind: "whole" }
  | { readonly kind: "part"; readonly range: ByteRange }
  | { readonly kind: "unsatisfiable" };

const WHOLE: RequestedRange = { kind: "whole" };
const UNSATISFIABLE: RequestedRange = { kind: "unsatisfiable" };
/** More digits than a file can have bytes would lose their last ones as a number. */
const ONE_RANGE = /^(\d{0,15})-(\d{0,15})$/;

/** What cannot be understood counts as not asked for. Several ranges at once are refused, as in Convex. */
export function requestedRange(header: string | null, size: number): RequestedRange {
  if (header === null || !/^bytes=/i.test(header)) return WHOLE;
  const specs = header.slice("bytes=".length).split(",");
  if (specs.length > 1) return UNSATISFIABLE;
  const match = ONE_RANGE.exec(specs[0]?.trim() ?? "");
  const [, first = "", last = ""] = match ?? [];
  if (first === "" && last === "") return WHOLE;
  if (first === "") return partFrom(Math.max(0, size - Number(last)), size - 1, size);
  if (last !== "" && Number(last) < Number(first)) return WHOLE;
  return partFrom(Number(first), last === "" ? size - 1 : Math.min(Number(last), size - 1), size);
}

function partFrom(start: number, end: number, size: number): RequestedRange {
  return start < size && start <= end ? { kind: "part", range: { start, end } } : UNSATISFIABLE;
}
