// What the schema has to say to an import, beyond the check of each document.

import type { Catalog } from "../../catalog/catalog";
import type { SchemaJson } from "../../catalog/schema-json";
import { stagingNamespace, type TableSwap } from "../../catalog/staged-tables";
import type { ConvexJsonObject } from "../../values/convex-json";

/** CSV has no word for "not there": an empty cell of an optional field is left out, as Convex does. */
export function withoutEmptyOptionals(
  row: ConvexJsonObject,
  table: string,
  schema: SchemaJson | null,
): ConvexJsonObject {
  const documentType = schema?.tables.find(({ tableName }) => tableName === table)?.documentType ?? null;
  if (documentType?.type !== "object") return row;
  const fields = documentType.value;
  const isLeftOut = ([field, value]: [string, unknown]) => value === "" && fields[field]?.optional === true;
  return Object.fromEntries(Object.entries(row).filter((entry) => !isLeftOut(entry)));
}

/** A table whose documents hold ids of one that is going to have another number; null when there is none. */
export function renumberedReference(catalog: Catalog, swaps: readonly TableSwap[]): string | null {
  for (const { namespace, activated } of swaps) {
    const renumbered = activated.filter((name) => {
      const before = catalog.table(namespace, name);
      return before !== null && before.number !== catalog.table(stagingNamespace(namespace), name)?.number;
    });
    for (const { tableName, documentType } of catalog.schema(namespace)?.tables ?? []) {
      const table = catalog.table(namespace, tableName);
      const isEmpty = table === null || catalog.host.latestDocuments(table, null, 1).length === 0;
      if (activated.includes(tableName) || isEmpty) continue;
      const text = JSON.stringify(documentType);
      const target = renumbered.find((name) => text.includes(`{"type":"id","tableName":${JSON.stringify(name)}}`));
      if (target !== undefined)
        return `Hit an error: table "${tableName}" refers to documents of "${target}", whose IDs are going to be different. Import both together.`;
    }
  }
  return null;
}
