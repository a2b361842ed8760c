// The environment variables of a deployment: rows of a system table, so that they survive and are watched like any data.

import { DeveloperError, OverLimitError } from "../errors";
import {
  ENVIRONMENT_VARIABLE_NAME_CHARS_MAX,
  ENVIRONMENT_VARIABLE_VALUE_BYTES_MAX,
  ENVIRONMENT_VARIABLES_MAX,
} from "../limits";
import type { StoredDocument } from "../transaction/stored-document";
import type { Transaction } from "../transaction/transaction";

const TABLE = "_environment_variables";
/** Set by the engine itself. */
const RESERVED_PREFIX = "CONVEX_";

export interface EnvironmentVariableChange {
  readonly name: string;
  /** null removes the variable. */
  readonly value: string | null;
}

/** In the order of their names. */
export function readVariables(transaction: Transaction): Record<string, string> {
  const entries = [...variableRows(transaction)].map(([name, row]) => [name, textOf(row, "value")] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes what differs; false when nothing did. */
export function changeVariables(transaction: Transaction, changes: readonly EnvironmentVariableChange[]): boolean {
  for (const change of changes) checkChange(change);
  const rows = variableRows(transaction);
  let count = rows.size;
  let isChanged = false;
  // The last word on a name counts.
  for (const [name, value] of new Map(changes.map((change) => [change.name, change.value]))) {
    const row = rows.get(name);
    if (row === undefined ? value === null : textOf(row, "value") === value) continue;
    isChanged = true;
    if (row !== undefined) transaction.delete("", row.id);
    if (value !== null) transaction.insert("", TABLE, { name, value });
    count += (value === null ? 0 : 1) - (row === undefined ? 0 : 1);
  }
  if (count > ENVIRONMENT_VARIABLES_MAX) {
    throw new OverLimitError(
      "TooManyEnvVars",
      `A deployment may have at most ${ENVIRONMENT_VARIABLES_MAX} environment variables. Remove unused ones, or keep settings in a table.`,
    );
  }
  return isChanged;
}

function variableRows(transaction: Transaction): Map<string, StoredDocument> {
  const scan = transaction.scan("", { table: TABLE, index: "by_creation_time", range: [], order: "asc" });
  const rows = new Map<string, StoredDocument>();
  for (let row = scan.next(); row !== null; row = scan.next()) rows.set(textOf(row, "name"), row);
  return rows;
}

/** Only changeVariables writes this table, and it writes text. */
function textOf(row: StoredDocument, field: "name" | "value"): string {
  return row.value()[field] as string;
}

function checkChange({ name, value }: EnvironmentVariableChange): void {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || name.length > ENVIRONMENT_VARIABLE_NAME_CHARS_MAX) {
    throw new DeveloperError(
      "EnvVarNameInvalid",
      `Environment variable name "${name.slice(0, 100)}" is invalid: it must start with a letter and hold only letters, numbers and underscores, at most ${ENVIRONMENT_VARIABLE_NAME_CHARS_MAX} of them.`,
    );
  }
  if (name.startsWith(RESERVED_PREFIX)) {
    throw new DeveloperError(
      "EnvVarNameForbidden",
      `Environment variable name "${name}" is reserved: names starting with ${RESERVED_PREFIX} belong to the deployment.`,
    );
  }
  if (value !== null && Buffer.byteLength(value) > ENVIRONMENT_VARIABLE_VALUE_BYTES_MAX) {
    throw new OverLimitError(
      "EnvVarValueTooLarge",
      `Environment variable "${name}" is too large: at most ${ENVIRONMENT_VARIABLE_VALUE_BYTES_MAX} bytes are allowed. Split it into several variables, or keep it in a table.`,
    );
  }
}
