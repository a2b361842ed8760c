// What a random client may do: a script of steps over a few transactions at a time, drawn from a seed alone.

export const INDEXES = ["by_id", "by_creation_time", "by_n", "by_group_n"] as const;
export type IndexName = (typeof INDEXES)[number];

export interface Fields {
  readonly group: string;
  readonly n: number;
}

/** Documents are named by a number: the k-th that any transaction of the run ever inserted. */
export type Step =
  | { readonly kind: "begin" }
  | { readonly kind: "get"; readonly document: number }
  | { readonly kind: "scan"; readonly scan: ScanStep }
  | { readonly kind: "insert"; readonly fields: Fields }
  | { readonly kind: "patch"; readonly document: number; readonly fields: Partial<Fields> }
  /** Reads one document and writes a sum into another: what write skew and lost updates are made of. */
  | { readonly kind: "add"; readonly from: number; readonly to: number }
  | { readonly kind: "delete"; readonly document: number }
  /** Changes a document several times and takes it all back. */
  | { readonly kind: "churn"; readonly document: number; readonly changes: readonly Partial<Fields>[] }
  | { readonly kind: "savepoint" }
  | { readonly kind: "rollback" }
  | { readonly kind: "commit" }
  | { readonly kind: "abandon" };

export interface ScanStep {
  readonly index: IndexName;
  readonly order: "asc" | "desc";
  readonly group: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly limit: number;
}

/** One step of one of the transactions that run side by side, or of the disk. */
export type Turn =
  | { readonly slot: number; readonly step: Step }
  | { readonly slot: null; readonly event: "disk" | "clock" | "restart" };

const GROUPS = ["a", "b", "c"];
const N_MAX = 12;
const HOT_DOCUMENTS = 4;
const HOT_SHARE = 0.8;

export function drawTurn(random: () => number, options: { slots: number; documents: number }): Turn {
  const chance = random();
  if (chance < 0.15) return { slot: null, event: "disk" };
  if (chance < 0.18) return { slot: null, event: "clock" };
  if (chance < 0.181) return { slot: null, event: "restart" };
  return { slot: whole(random, options.slots), step: drawStep(random, options.documents) };
}

const WEIGHTS: readonly (readonly [Step["kind"], number])[] = [
  ["get", 12],
  ["scan", 22],
  ["insert", 10],
  ["patch", 12],
  ["add", 12],
  ["delete", 10],
  ["churn", 5],
  ["savepoint", 5],
  ["rollback", 5],
  ["commit", 14],
  ["abandon", 1],
];
const WEIGHT_SUM = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);

export function drawStep(random: () => number, documents: number): Step {
  const kind = drawKind(random);
  const document = () => drawDocument(random, documents);
  switch (kind) {
    case "get":
    case "delete":
      return { kind, document: document() };
    case "scan":
      return { kind, scan: drawScan(random) };
    case "insert":
      return { kind, fields: { group: pick(random, GROUPS), n: whole(random, N_MAX) } };
    case "patch":
      return { kind, document: document(), fields: drawChange(random) };
    case "churn":
      return { kind, document: document(), changes: [drawChange(random), drawChange(random)] };
    case "add":
      return { kind, from: document(), to: document() };
    default:
      return { kind };
  }
}

/** Mostly one of the latest few: only who meets others on the same documents finds out what goes wrong there. */
function drawDocument(random: () => number, documents: number): number {
  const hot = random() < HOT_SHARE ? Math.max(0, documents - HOT_DOCUMENTS) : 0;
  return hot + whole(random, Math.max(1, documents - hot));
}

function drawKind(random: () => number): Step["kind"] {
  let ticket = random() * WEIGHT_SUM;
  for (const [kind, weight] of WEIGHTS) {
    ticket -= weight;
    if (ticket < 0) return kind;
  }
  return "commit";
}

export function drawScan(random: () => number): ScanStep {
  const low = random() < 0.6 ? whole(random, N_MAX) : null;
  return {
    index: pick(random, INDEXES),
    order: random() < 0.5 ? "asc" : "desc",
    group: pick(random, GROUPS),
    low,
    high: random() < 0.6 ? (low ?? 0) + whole(random, 5) : null,
    limit: drawLimit(random),
  };
}

function drawChange(random: () => number): Partial<Fields> {
  return random() < 0.5 ? { n: whole(random, N_MAX) } : { group: pick(random, GROUPS) };
}

/** Few, some, or all that there is. */
function drawLimit(random: () => number): number {
  const chance = random();
  if (chance < 0.4) return 1 + whole(random, 4);
  return chance < 0.9 ? 12 : 1_000;
}

function whole(random: () => number, below: number): number {
  return Math.floor(random() * below);
}

function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[whole(random, items.length)];
  if (item === undefined) throw new Error("there is nothing to pick from");
  return item;
}
