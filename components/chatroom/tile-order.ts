// In which order a large home is shown on the mood dashboard.
import type { MoodTile } from "@/convex/model/chatroomViews";

/** Tiles that are shown before somebody asks for all: two rows on a wide screen. */
export const TILES_SHOWN = 6;

type ChatlingId = MoodTile["chatling"]["chatlingId"];

/** Who thinks about leaving, then who is unhappy, then all others; within each as they came. */
export function byNeed(tiles: readonly MoodTile[]): readonly ChatlingId[] {
  return tiles.toSorted((a, b) => needOf(b) - needOf(a)).map(({ chatling }) => chatling.chatlingId);
}

/** Whoever came since stands at the end. */
export function inOrder(tiles: readonly MoodTile[], order: readonly ChatlingId[]): MoodTile[] {
  const places = new Map(order.map((chatlingId, place) => [chatlingId, place]));
  const placeOf = ({ chatling }: MoodTile) => places.get(chatling.chatlingId) ?? order.length;
  return tiles.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function needOf({ warned, chatling }: MoodTile): number {
  if (warned) return 2;
  return chatling.mood === "unhappy" ? 1 : 0;
}
