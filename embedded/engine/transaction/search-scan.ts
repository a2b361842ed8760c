// The documents that a text search leads to, best first. What matches is worked out at the first document and stays; the documents
// themselves are read one by one.

import { DeveloperError } from "../errors";
import { SEARCH_RESULTS_MAX } from "../limits";
import type { TextDefinition } from "../search/definitions";
import { rangesOfQuery } from "../search/search-points";
import { indexedText, type IndexedText, type OwnTexts, type TextIndex, type TextMatch } from "../search/text-index";
import { compileTextQuery, type TextFilterJson } from "../search/text-query";
import type { KeyBytes } from "../values/key-bytes";
import type { IndexScan } from "./index-scan";
import type { ReadSet } from "./read-set";
import type { StoredDocument } from "./stored-document";
import type { Timestamp } from "./timestamp";
import type { PendingWrite } from "./write-set";

export interface SearchRequest {
  readonly table: string;
  readonly index: string;
  readonly filters: readonly TextFilterJson[];
  /** Resume after this position, exclusive. */
  readonly from?: KeyBytes;
  /** Stop at this position, inclusive. */
  readonly upTo?: KeyBytes;
}

export interface SearchSource {
  readonly definition: TextDefinition;
  readonly index: TextIndex;
  readonly indexId: number;
  readonly at: Timestamp;
  readonly reads: ReadSet;
  /** Own writes to the table. */
  readonly pendingWrites: () => Iterable<PendingWrite>;
  readonly documentOf: (id: string) => StoredDocument | null;
}

export class SearchScan implements IndexScan {
  readonly #request: SearchRequest;
  readonly #source: SearchSource;
  #matches: readonly TextMatch[] | null = null;
  #next = 0;
  #position: KeyBytes | null = null;

  constructor(request: SearchRequest, source: SearchSource) {
    this.#request = request;
    this.#source = source;
  }

  next(): StoredDocument | null {
    this.#matches ??= this.#search();
    for (;;) {
      if (this.#next === SEARCH_RESULTS_MAX) throw tooManyResults();
      const match = this.#matches[this.#next];
      if (match === undefined) return null;
      this.#next += 1;
      this.#position = match.key;
      // It may have been deleted by the same transaction since the search.
      const document = this.#source.documentOf(match.id);
      if (document !== null) return document;
    }
  }

  position(): KeyBytes | null {
    return this.#position;
  }

  #search(): TextMatch[] {
    const { definition, index, indexId, at, reads } = this.#source;
    const query = compileTextQuery(definition, this.#request.filters);
    if (query === null) return [];
    for (const { start, end } of rangesOfQuery(query)) {
      if (end === null) reads.addPoint(indexId, start);
      else reads.addRange(indexId, { start, end }, "asc").consumedAll();
    }
    const { from, upTo } = this.#request;
    const matches = index.search(query, at, this.#ownTexts());
    if (from === undefined && upTo === undefined) return matches;
    return matches.filter(({ key }) => (from === undefined || key > from) && (upTo === undefined || key <= upTo));
  }

  #ownTexts(): OwnTexts {
    const { definition, pendingWrites } = this.#source;
    const hidden = new Map<string, number>();
    const added: IndexedText[] = [];
    for (const { id, before, after } of pendingWrites()) {
      const old = before === null ? null : indexedText(definition, id, before.value());
      if (old !== null) hidden.set(id, old.length);
      const fresh = after === null ? null : indexedText(definition, id, after.value());
      if (fresh !== null) added.push(fresh);
    }
    return { hidden, added };
  }
}

function tooManyResults(): DeveloperError {
  return new DeveloperError(
    "SearchQueryScannedTooManyDocumentsError",
    `Search query scanned too many documents (fetched ${SEARCH_RESULTS_MAX}). Consider using a smaller limit, paginating the query, or ` +
      "using a filter field to limit the number of documents pulled from the search index.",
  );
}
