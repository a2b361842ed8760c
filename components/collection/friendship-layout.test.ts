// The friendship map finds everybody a place.
import { expect, test } from "vitest";
import { badgePlaces, layoutOf, mapOf, type Point, type Tie } from "./friendship-layout";

const home = (count: number): string[] => Array.from({ length: count }, (_, index) => `chatling-${index}`);
const apart = (one: Point | undefined, other: Point | undefined): number =>
  Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0));

function everyTie(ids: readonly string[], affinityOf: (a: number, b: number) => number): Tie[] {
  return ids.flatMap((a, first) =>
    ids.slice(first + 1).map((b, offset) => ({ a, b, affinity: affinityOf(first, first + 1 + offset) })),
  );
}

test.each([1, 2, 3, 5, 8, 14, 30, 100])(
  "M-12: %i chatlings stand inside the map and not on top of one another",
  (count) => {
    const ids = home(count);
    const map = mapOf(count);

    const places = [
      ...layoutOf(
        ids,
        everyTie(ids, (a, b) => ((a * 7 + b * 13) % 200) - 100),
      ).values(),
    ];

    expect(places).toHaveLength(count);
    for (const [index, { x, y }] of places.entries()) {
      expect(x).toBeGreaterThanOrEqual(map.margin);
      expect(x).toBeLessThanOrEqual(map.width - map.margin);
      expect(y).toBeGreaterThanOrEqual(map.margin);
      expect(y).toBeLessThanOrEqual(map.height - map.margin);
      for (const other of places.slice(index + 1)) expect(apart({ x, y }, other)).toBeGreaterThan(map.portrait);
    }
  },
);

test("M-12: friends stand closer than those who are at odds, and the same friendships give the same map", () => {
  const ids = home(4);
  const ties = everyTie(ids, (a, b) => (a === 0 && b === 2 ? 90 : -60));

  const places = layoutOf(ids, ties);

  const friends = apart(places.get("chatling-0"), places.get("chatling-2"));
  const strained = ties.filter(({ affinity }) => affinity < 0);
  for (const { a, b } of strained) expect(apart(places.get(a), places.get(b))).toBeGreaterThan(friends);
  expect(layoutOf(ids, ties)).toEqual(places);
});

test("badges of six friendships among four lie apart from each other and from the portraits", () => {
  const ids = home(4);
  const ties = everyTie(ids, () => 10);
  const places = layoutOf(ids, ties);

  const badges = badgePlaces(ties, places);
  const map = mapOf(ids.length);

  expect(badges).toHaveLength(6);
  for (const [index, badge] of badges.entries()) {
    for (const other of badges.slice(index + 1)) expect(apart(badge, other)).toBeGreaterThan(2 * map.badge);
    for (const portrait of places.values()) expect(apart(badge, portrait)).toBeGreaterThan(map.portrait / 2);
  }
});
