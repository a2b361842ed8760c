// The plainest database there is: a Map that one transaction at a time works on. What the engine did side by side must be what
// this one does one after the other.

import type { Fields, ScanStep } from "./ops";

export interface ModelRow extends Fields {
  readonly id: string;
  readonly creationTime: number;
}

/** Whose rows: those of the app, or of its component. */
export type Space = "" | "box";

/** What a transaction saw or did, in its own order; the model must see the same when it does it again. */
export type Observation =
  | { readonly kind: "get"; readonly space: Space; readonly id: string; readonly seen: string | null }
  | { readonly kind: "scan"; readonly space: Space; readonly scan: ScanStep; readonly seen: readonly string[] }
  /** The loaded pages of a list, one after the other: the first of the rows, and all of them when the last page says so. */
  | { readonly kind: "pages"; readonly scan: ScanStep; readonly seen: readonly string[]; readonly isDone: boolean }
  | { readonly kind: "insert"; readonly space: Space; readonly row: ModelRow }
  | { readonly kind: "patch"; readonly space: Space; readonly id: string; readonly fields: Partial<Fields> }
  | { readonly kind: "delete"; readonly space: Space; readonly id: string }
  | { readonly kind: "savepoint" }
  /** The savepoint is given up, and what was done since stays. */
  | { readonly kind: "release" }
  | { readonly kind: "rollback" };

interface HeldRow extends ModelRow {
  readonly space: Space;
}

export class Model {
  #rows = new Map<string, HeldRow>();

  /** Null when everything was seen as it would be here, else what was not. */
  replay(history: readonly Observation[]): string | null {
    const savepoints: Map<string, HeldRow>[] = [];
    for (const observation of history) {
      const difference = this.#apply(observation, savepoints);
      if (difference !== null) return difference;
    }
    return null;
  }

  /** The same, and then everything as before. */
  check(history: readonly Observation[]): string | null {
    const rows = this.#rows;
    this.#rows = new Map(rows);
    try {
      return this.replay(history);
    } finally {
      this.#rows = rows;
    }
  }

  rows(): string[] {
    return [...this.#rows.values()].map(rowText).sort();
  }

  #apply(observation: Observation, savepoints: Map<string, HeldRow>[]): string | null {
    switch (observation.kind) {
      case "get": {
        const row = this.#find(observation);
        return difference(
          observation,
          row === undefined ? [] : [rowText(row)],
          observation.seen === null ? [] : [observation.seen],
        );
      }
      case "scan":
        return difference(observation, this.#scan(observation.space, observation.scan), observation.seen);
      case "pages": {
        const all = this.#scan("", { ...observation.scan, limit: Infinity });
        const loaded = observation.isDone ? all : all.slice(0, observation.seen.length);
        return difference(observation, loaded, observation.seen);
      }
      case "insert":
        this.#rows.set(observation.row.id, { ...observation.row, space: observation.space });
        return null;
      case "patch":
        this.#rows.set(observation.id, { ...this.#require(observation), ...observation.fields });
        return null;
      case "delete":
        this.#require(observation);
        this.#rows.delete(observation.id);
        return null;
      case "savepoint":
        savepoints.push(new Map(this.#rows));
        return null;
      case "release":
        savepoints.pop();
        return null;
      case "rollback":
        this.#rows = savepoints.pop() ?? this.#rows;
        return null;
    }
  }

  #find({ space, id }: Place): HeldRow | undefined {
    const row = this.#rows.get(id);
    return row?.space === space ? row : undefined;
  }

  #require(place: Place): HeldRow {
    const row = this.#find(place);
    if (row === undefined)
      throw new Error(`the engine wrote to ${place.id}, which does not exist at this point of the order`);
    return row;
  }

  #scan(space: Space, { index, order, group, low, high, limit }: ScanStep): string[] {
    const isInGroup = (row: ModelRow) => index !== "by_group_n" || row.group === group;
    const isBounded = index === "by_n" || index === "by_group_n";
    const isBetween = ({ n }: ModelRow) => !isBounded || ((low === null || n >= low) && (high === null || n < high));
    const rows = [...this.#rows.values()].filter((row) => row.space === space && isInGroup(row) && isBetween(row));
    rows.sort((a, b) => compare(sortKey(a, index), sortKey(b, index)));
    if (order === "desc") rows.reverse();
    return rows.slice(0, limit).map(rowText);
  }
}

interface Place {
  readonly space: Space;
  readonly id: string;
}

export function rowText({ id, group, n, creationTime }: ModelRow): string {
  return `${id} ${group} ${n} ${creationTime}`;
}

function sortKey(row: ModelRow, index: ScanStep["index"]): (string | number)[] {
  if (index === "by_id") return [row.id];
  if (index === "by_creation_time") return [row.creationTime, row.id];
  if (index === "by_n") return [row.n, row.creationTime, row.id];
  return [row.group, row.n, row.creationTime, row.id];
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [position, left] of a.entries()) {
    const right = b[position] ?? left;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function difference(what: Observation, expected: readonly string[], seen: readonly string[]): string | null {
  if (expected.join("\n") === seen.join("\n")) return null;
  return `${JSON.stringify(what, (key, value: unknown) => (key === "seen" ? undefined : value))} should have seen\n  ${expected.join("\n  ")}\nbut saw\n  ${seen.join("\n  ")}`;
}
