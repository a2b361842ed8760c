// The judge: everything that anybody did or was shown, put in the order of its time and done again by the plainest database there is.

import type { Timestamp } from "../../../embedded/engine/transaction/timestamp";
import { Model, type Observation } from "./model";

export interface HistoryEvent {
  /** When it took place: of its commit, or of the moment that it read. */
  readonly ts: Timestamp;
  /** Who saw it, for the message. */
  readonly who: string;
  /** One after the other; for somebody who was shown several results, all of them at that moment. */
  readonly histories: readonly (readonly Observation[])[];
}

export class History {
  readonly #events: HistoryEvent[] = [];

  add(event: HistoryEvent): void {
    this.#events.push(event);
  }

  /** Null when everybody saw what they would have seen had all of it happened one after the other. */
  check(final: { readonly rows: readonly string[]; readonly shown: readonly HistoryEvent[] }): string | null {
    const model = new Model();
    const inOrder = this.#events
      .map((event) => ({ event, isWriter: event.histories.some(leavesWrites) }))
      .sort((a, b) => Number(a.event.ts - b.event.ts) || Number(b.isWriter) - Number(a.isWriter));
    for (const { event, isWriter } of inOrder) {
      const problem = problemOf(model, event, isWriter);
      if (problem !== null) return `not serializable: ${event.who} at ${event.ts}: ${problem}`;
    }
    for (const event of final.shown) {
      const problem = problemOf(model, event, false);
      if (problem !== null) return `${event.who} was left with a state that is over: ${problem}`;
    }
    const rows = model.rows();
    return rows.join("\n") === final.rows.join("\n") ? null : `the rows at the end are not those of the history`;
  }
}

function problemOf(model: Model, { histories }: HistoryEvent, isWriter: boolean): string | null {
  for (const history of histories) {
    const problem = isWriter ? model.replay(history) : model.check(history);
    if (problem !== null) return problem;
  }
  return null;
}

/** Also when it comes to nothing, such as a row that was inserted and deleted: such a commit has its own time. */
export function leavesWrites(history: readonly Observation[]): boolean {
  let writes = 0;
  const savepoints: number[] = [];
  for (const { kind } of history) {
    if (kind === "insert" || kind === "patch" || kind === "delete") writes += 1;
    else if (kind === "savepoint") savepoints.push(writes);
    else if (kind === "release") savepoints.pop();
    else if (kind === "rollback") writes = savepoints.pop() ?? 0;
  }
  return writes > 0;
}
