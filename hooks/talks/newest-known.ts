// Which of two talks to show before the live answer: the one a page was made with may be older than what this tab has seen since, as a
// browser that goes back shows the page it kept.
import type { TalkView } from "@/convex/model/chatroomViews";

/** Undefined is "not known", null is "nobody has talked yet". */
type Known = TalkView | null | undefined;

export function newestKnown(read: Known, seen: Known): Known {
  if (read === undefined || read === null) return seen === undefined ? read : seen;
  if (seen === undefined || seen === null) return read;
  return read.createdAt > seen.createdAt ? read : seen;
}
