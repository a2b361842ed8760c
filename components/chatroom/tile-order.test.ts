// Who is shown first where many live.
import { expect, test } from "vitest";
import type { MoodTile } from "@/convex/model/chatroomViews";
import type { Mood } from "@/lib/creature";
import { byNeed, inOrder } from "./tile-order";

/** Only the mood and the warning are looked at. */
function aTile(chatlingId: string, mood: Mood, warned = false): MoodTile {
  return { chatling: { chatlingId, mood }, warned } as MoodTile;
}

const idsOf = (tiles: readonly MoodTile[]): string[] => tiles.map(({ chatling }) => chatling.chatlingId);

test("S0-04: of a hundred, whoever thinks about leaving comes first, then the unhappy, then all others as they came", () => {
  const calm = Array.from({ length: 98 }, (_, place) => aTile(`calm ${place}`, "neutral"));
  const tiles = [...calm, aTile("sad", "unhappy"), aTile("leaving", "happy", true)];

  const order = byNeed(tiles);

  expect(order).toEqual(["leaving", "sad", ...idsOf(calm)]);
});

test("S0-04: nobody moves when their mood does, and whoever comes later stands at the end", () => {
  const order = byNeed([aTile("calm", "neutral"), aTile("sad", "unhappy")]);

  const later = inOrder([aTile("calm", "neutral"), aTile("sad", "happy"), aTile("new", "unhappy")], order);

  expect(idsOf(later)).toEqual(["sad", "calm", "new"]);
});
