// Which talk is on the stage before the live answer is there.
import { expect, test } from "vitest";
import type { TalkView } from "@/convex/model/chatroomViews";
import { newestKnown } from "./newest-known";

/** Only when it was made and whether it was read is looked at. */
function aTalk(createdAt: number, isRead = true): TalkView {
  return { talkId: `talk ${createdAt}`, createdAt, isRead } as TalkView;
}

test("S0-48: going back to a page that was made before shows the talk this tab has seen since, not the older one", () => {
  expect(newestKnown(aTalk(1), aTalk(2))).toEqual(aTalk(2));
  expect(newestKnown(null, aTalk(2))).toEqual(aTalk(2));
});

test("S0-48: a talk that was watched in this tab stays watched, so that it does not play by itself again", () => {
  expect(newestKnown(aTalk(1, false), aTalk(1, true))?.isRead).toBe(true);
});

test("S0-48: a page that is newer than the tab's memory shows its own talk, and nothing known is nothing known", () => {
  expect(newestKnown(aTalk(3), aTalk(2))).toEqual(aTalk(3));
  expect(newestKnown(aTalk(3), undefined)).toEqual(aTalk(3));
  expect(newestKnown(undefined, undefined)).toBeUndefined();
  expect(newestKnown(null, undefined)).toBeNull();
  expect(newestKnown(undefined, null)).toBeNull();
});
