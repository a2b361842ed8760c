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

/** A map in units of its own; portraits and badges have sizes in the same. */
export interface MapSize {
  readonly crowd: "handful" | "few" | "many" | "crowd";
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly portrait: number;
  readonly badge: number;
  /** How far apart two stand at least, where there is room: so many portraits from middle to middle. */
  readonly apart: number;
}

/** The more stand on it, the taller the map and the smaller they are, so that names stay readable below faces. */
export function mapOf(count: number): MapSize {
  return SIZES.find(({ upTo }) => count <= upTo) ?? LARGEST;
}

const LARGEST = { crowd: "crowd", width: 640, height: 1600, margin: 54, portrait: 46, badge: 11, apart: 2 } as const;
const SIZES: readonly (MapSize & { readonly upTo: number })[] = [
  { upTo: 4, crowd: "handful", width: 640, height: 460, margin: 84, portrait: 100, badge: 17, apart: 1.7 },
  { upTo: 8, crowd: "few", width: 640, height: 520, margin: 74, portrait: 76, badge: 15, apart: 1.7 },
  { upTo: 16, crowd: "many", width: 640, height: 660, margin: 64, portrait: 60, badge: 13, apart: 1.8 },
  { upTo: 40, crowd: "crowd", width: 640, height: 900, margin: 54, portrait: 46, badge: 11, apart: 2 },
];

const STEPS = 240;

/** Everybody's place, inside the margins and never on top of one another. */
export function layoutOf(ids: readonly string[], ties: readonly Tie[]): ReadonlyMap<string, Point> {
  const size = mapOf(ids.length);
  const points = ids.map((_, index) => onCircle(index, ids.length, size));
  const wanted = wantedDistances(ids, ties);
  for (let step = 0; step < STEPS; step += 1) {
    const heat = 1 - step / STEPS;
    moveAll(points, wanted, heat);
  }
  fit(points, size);
  for (let step = 0; step < STEPS; step += 1) spread(points, size);
  return new Map(ids.map((id, index) => [id, rounded(points[index] ?? middleOf(size))]));
}

/** Where the badge of each tie sits: on its line, where it covers neither a portrait nor another badge if that can be. */
export function badgePlaces(ties: readonly Tie[], places: ReadonlyMap<string, Point>): readonly Point[] {
  const taken: Point[] = [];
  const portraits = [...places.values()];
  const size = mapOf(places.size);
  return ties.map(({ a, b }) => {
    const [from, to] = [places.get(a) ?? middleOf(size), places.get(b) ?? middleOf(size)];
    const options = SHARES.map((share) => between(from, to, share));
    const free = options.find(
      (place) =>
        portraits.every((one) => distance(one, place) > size.portrait * 0.72) &&
        taken.every((one) => distance(one, place) > size.badge * 2.4),
    );
    const place = free ?? between(from, to, 0.5);
    taken.push(place);
    return place;
  });
}

const SHARES = [0.5, 0.42, 0.58, 0.35, 0.65] as const;
type Moving = { x: number; y: number };

function middleOf({ width, height }: MapSize): Point {
  return { x: width / 2, y: height / 2 };
}

function onCircle(index: number, count: number, size: MapSize): Moving {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  const radius = count === 1 ? 0 : 190;
  const { x, y } = middleOf(size);
  return { x: x + radius * Math.cos(angle) * 1.2, y: y + radius * Math.sin(angle) };
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

/** A map may be drawn out in one direction by so much, to use its room. */
const DRAWN_OUT_MAX = 1.5;

/** Scales what came out to the whole map, not much more in one direction than in the other: near stays near. */
function fit(points: Moving[], size: MapSize): void {
  const [x, y] = [extent(points, "x"), extent(points, "y")];
  const [across, down] = roomIn(size);
  const factor = Math.min(across / x.length, down / y.length, 1.6);
  const middle = middleOf(size);
  // Among a handful every distance is looked at.
  const drawnOut = size.crowd === "handful" ? 1 : DRAWN_OUT_MAX;
  for (const point of points) {
    point.x = middle.x + (point.x - x.middle) * Math.min(across / x.length, factor * drawnOut);
    point.y = middle.y + (point.y - y.middle) * Math.min(down / y.length, factor * drawnOut);
  }
}

function extent(points: readonly Point[], axis: "x" | "y"): { middle: number; length: number } {
  const values = points.map((point) => point[axis]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { middle: (low + high) / 2, length: Math.max(1, high - low) };
}

/** Inside the margins: across and down. */
function roomIn({ width, height, margin }: MapSize): readonly [number, number] {
  return [width - 2 * margin, height - 2 * margin];
}

/** Pushes apart those who stand too close, and everybody back inside the margins. */
function spread(points: Moving[], size: MapSize): void {
  const { width, height, margin, portrait, apart: wished } = size;
  const [across, down] = roomIn(size);
  const least = Math.min(portrait * wished, Math.sqrt((across * down) / Math.max(1, points.length)) * 0.8);
  forEachPair(points, (one, other) => {
    const apart = Math.max(1, distance(one, other));
    if (apart < least) shift(one, other, ((apart - least) / apart) * 0.5);
  });
  for (const point of points) {
    point.x = Math.min(width - margin, Math.max(margin, point.x));
    point.y = Math.min(height - margin, Math.max(margin, point.y));
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
function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
