// Search indexes follow the schemas: filled when the database opens, and switched together with the schema that declares them.

import { visitAllNow, walkTable } from "./backfill";
import type { Catalog } from "./catalog";
import type { CatalogHost, DocumentView } from "./catalog-host";
import type { CatalogSnapshot } from "./catalog-snapshot";
import type { SchemaJson } from "./schema-json";
import { stagingNamespace, type TableSwap } from "./staged-tables";

/** From all documents, because nothing of them is on disk. */
export async function fillSearchIndexes({ current, host, store }: Catalog): Promise<void> {
  for (const namespace of current.namespaces()) {
    for (const table of current.tables(namespace)) {
      const fill = host.search.startFill(table, current.schemas.get(namespace));
      if (fill === null) continue;
      const visit = (document: DocumentView): boolean => {
        fill.visit(document);
        return true;
      };
      await walkTable({ host, store, table, indexes: [], visit, isCancelled: () => false });
      fill.complete();
    }
  }
}

/** Tables of an import are filled before they take their places, so that the switch finds nothing left to do. */
export async function fillStagedTables(catalog: Catalog, { namespace, activated }: TableSwap): Promise<void> {
  const { current, host, store } = catalog;
  for (const name of activated) {
    const table = current.table(stagingNamespace(namespace), name);
    if (table === null) continue;
    const fill = host.search.startFill({ namespace, name, tabletId: table.tabletId }, current.schemas.get(namespace));
    if (fill === null) continue;
    const visit = (document: DocumentView): boolean => {
      fill.visit(document);
      return true;
    };
    await walkTable({ host, store, table, indexes: [], visit, isCancelled: () => false });
    fill.complete();
  }
}

/** `ts` is when the schema became active. Its preparation filled what had documents; what is left are tables that are new. */
export function switchSearchIndexes(
  host: CatalogHost,
  snapshot: CatalogSnapshot,
  change: { readonly namespace: string; readonly json: SchemaJson | null },
  ts: bigint,
): void {
  for (const table of snapshot.tables(change.namespace)) {
    const fill = host.search.startFill(table, change.json);
    if (fill === null) continue;
    visitAllNow(host, table, (document) => fill.visit(document));
    fill.complete();
  }
  host.search.retireOthers(change.namespace, change.json, ts);
}
