// New tables and indexes with the numbers that tell them apart for good.

import { DeveloperError } from "../errors";
import { TABLES_PER_NAMESPACE_MAX } from "../limits";
import type { IdCounters } from "./catalog-rows";
import type { IndexRow, IndexState, TableRow } from "./catalog-table";
import { isSystemTableName, type WantedIndex } from "./schema-change";
import { assertTableName } from "./schema-rules";

const SYSTEM_TABLE_NUMBER_MIN = 512;
const USER_TABLE_NUMBER_MIN = 10_001;

export class RowFactory {
  #counters: IdCounters;

  constructor(counters: IdCounters) {
    this.#counters = counters;
  }

  /** To be written together with every row that was made. */
  get counters(): IdCounters {
    return this.#counters;
  }

  /** `siblings` are all tables of the namespace. The indexes are ready at once, because a new table is empty. */
  newTable(namespace: string, name: string, siblings: readonly TableRow[], indexes: readonly WantedIndex[]): TableRow {
    assertTableName(name);
    // Those of the engine are not the app's to save on.
    const own = isSystemTableName(name) ? 0 : siblings.filter((row) => !isSystemTableName(row.name)).length;
    if (own >= TABLES_PER_NAMESPACE_MAX) {
      throw new DeveloperError(
        "TooManyTables",
        `Too many tables: at most ${TABLES_PER_NAMESPACE_MAX} are allowed. Keep documents of one kind in one table, told apart by a field.`,
      );
    }
    const tabletId = this.#counters.tabletId + 1;
    this.#counters = { ...this.#counters, tabletId };
    return {
      namespace,
      name,
      number: nextTableNumber(siblings, name),
      tabletId,
      byIdIndexId: this.#nextIndexId(),
      byCreationTimeIndexId: this.#nextIndexId(),
      indexes: indexes.map((index) => this.newIndex(index, index.isStaged ? "staged" : "ready")),
    };
  }

  newIndex(index: WantedIndex, state: IndexState): IndexRow {
    return { id: this.#nextIndexId(), name: index.name, fields: index.fields, state };
  }

  #nextIndexId(): number {
    const indexId = this.#counters.indexId + 1;
    this.#counters = { ...this.#counters, indexId };
    return indexId;
  }
}

function nextTableNumber(siblings: readonly TableRow[], name: string): number {
  const isSystem = isSystemTableName(name);
  const numbers = siblings.filter((row) => isSystemTableName(row.name) === isSystem).map((row) => row.number);
  return 1 + Math.max((isSystem ? SYSTEM_TABLE_NUMBER_MIN : USER_TABLE_NUMBER_MIN) - 1, ...numbers);
}
