// Where everybody stands on the friendship map. Friends pull each other closer and the strained push each other away, from the
// same start to the same end every time: no chance, so a map looks the same tomorrow if nothing changed.

export interface Tie {
  readonly a: string;
  readonly b: string;
  /** -100 to 100. */
  readonly affinity: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The map's own units; portraits and badges have sizes in the same. */
export const MAP = { width: 640, height: 520, margin: 74, portrait: 76, badge: 15 } as const;

const STEPS = 240;

/** Everybody's place, inside the margins and never on top of one another. */
export function layoutOf(ids: readonly string[], ties: readonly Tie[]): ReadonlyMap<string, Point> {
  const points = ids.map((_, index) => onCircle(index, ids.length));
  const wanted = wantedDistances(ids, ties);
  for (let step = 0; step < STEPS; step += 1) {
    const heat = 1 - step / STEPS;
    moveAll(points, wanted, heat);
  }
  fit(points);
  for (let step = 0; step < STEPS; step += 1) spread(points);
  return new Map(ids.map((id, index) => [id, rounded(points[index])]));
}

/** Where the badge of each tie sits: on its line, where it covers neither a portrait nor another badge if that can be. */
export function badgePlaces(ties: readonly Tie[], places: ReadonlyMap<string, Point>): readonly Point[] {
  const taken: Point[] = [];
  const portraits = [...places.values()];
  return ties.map(({ a, b }) => {
    const [from, to] = [places.get(a) ?? CENTRE, places.get(b) ?? CENTRE];
    const options = SHARES.map((share) => between(from, to, share));
    const free = options.find(
      (place) =>
        portraits.every((one) => distance(one, place) > MAP.portrait * 0.72) &&
        taken.every((one) => distance(one, place) > MAP.badge * 2.4),
    );
    const place = free ?? between(from, to, 0.5);
    taken.push(place);
    return place;
  });
}

const SHARES = [0.5, 0.42, 0.58, 0.35, 0.65] as const;
const CENTRE: Point = { x: MAP.width / 2, y: MAP.height / 2 };

type Moving = { x: number; y: number };

function onCircle(index: number, count: number): Moving {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  const radius = count === 1 ? 0 : 190;
  return { x: CENTRE.x + radius * Math.cos(angle) * 1.2, y: CENTRE.y + radius * Math.sin(angle) };
}

/** How far apart two would like to stand; those without a tie keep their distance. */
function wantedDistances(ids: readonly string[], ties: readonly Tie[]): (a: number, b: number) => number {
  const known = new Map(
    ties.flatMap(({ a, b, affinity }) => [[`${a} ${b}`, affinity] as const, [`${b} ${a}`, affinity] as const]),
  );
  const near = 150;
  return (a, b) => {
    const affinity = known.get(`${ids[a]} ${ids[b]}`);
    return affinity === undefined ? near * 2 : near * (1.6 - affinity / 130);
  };
}

function moveAll(points: Moving[], wanted: (a: number, b: number) => number, heat: number): void {
  forEachPair(points, (one, other, a, b) => {
    const apart = Math.max(1, distance(one, other));
    const pull = ((apart - wanted(a, b)) / apart) * 0.08 * heat;
    shift(one, other, pull);
  });
}

/** Scales what came out to the whole map, as much in width as in height: near stays near. */
function fit(points: Moving[]): void {
  const [x, y] = [extent(points, "x"), extent(points, "y")];
  const factor = Math.min(roomIn(MAP.width) / x.length, roomIn(MAP.height) / y.length, 1.6);
  for (const point of points) {
    point.x = CENTRE.x + (point.x - x.middle) * factor;
    point.y = CENTRE.y + (point.y - y.middle) * factor;
  }
}

function extent(points: readonly Point[], axis: "x" | "y"): { middle: number; length: number } {
  const values = points.map((point) => point[axis]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { middle: (low + high) / 2, length: Math.max(1, high - low) };
}

function roomIn(size: number): number {
  return size - 2 * MAP.margin;
}

/** Pushes apart those who stand too close, and everybody back inside the margins. */
function spread(points: Moving[]): void {
  const room = roomIn(MAP.width) * roomIn(MAP.height);
  const least = Math.min(MAP.portrait * 1.7, Math.sqrt(room / Math.max(1, points.length)) * 0.8);
  forEachPair(points, (one, other) => {
    const apart = Math.max(1, distance(one, other));
    if (apart < least) shift(one, other, ((apart - least) / apart) * 0.5);
  });
  for (const point of points) {
    point.x = Math.min(MAP.width - MAP.margin, Math.max(MAP.margin, point.x));
    point.y = Math.min(MAP.height - MAP.margin, Math.max(MAP.margin, point.y));
  }
}

/** Moves two towards each other by this share of the way between them, or apart when it is negative. */
function shift(one: Moving, other: Moving, share: number): void {
  const [dx, dy] = [(other.x - one.x) * share * 0.5, (other.y - one.y) * share * 0.5];
  one.x += dx;
  one.y += dy;
  other.x -= dx;
  other.y -= dy;
}

function forEachPair(points: Moving[], visit: (one: Moving, other: Moving, a: number, b: number) => void): void {
  for (const [a, one] of points.entries()) {
    for (const [offset, other] of points.slice(a + 1).entries()) visit(one, other, a, a + 1 + offset);
  }
}

function between(from: Point, to: Point, share: number): Point {
  return { x: Math.round(from.x + (to.x - from.x) * share), y: Math.round(from.y + (to.y - from.y) * share) };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Whole units: server and browser then write the same numbers. */
function rounded(point: Point | undefined): Point {
  return { x: Math.round(point?.x ?? CENTRE.x), y: Math.round(point?.y ?? CENTRE.y) };
}
