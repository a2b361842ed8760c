// A list on a client's screen, loaded page by page, as `usePaginatedQuery` does it: each page is a subscription of its own that begins
// where the one before ends. Together they must be the beginning of the list as it is at one moment, without gaps and doubles.

import type { Observation } from "./model";
import type { ScanStep } from "./ops";

/** What `rows:page` of the fixture answers. */
export interface ShownPage {
  readonly rows: readonly string[];
  readonly isDone: boolean;
  readonly continueCursor: string;
}

export interface PageRequest {
  readonly scan: ScanStep;
  readonly numItems: number;
  readonly cursor: string | null;
}

interface LoadedPage {
  readonly queryId: number;
  readonly cursor: string | null;
  shown: ShownPage | null;
}

const PAGES_MAX = 6;

export class WatchedList {
  readonly #pages: LoadedPage[] = [];

  constructor(
    readonly scan: ScanStep,
    readonly numItems: number,
  ) {}

  get queryIds(): number[] {
    return this.#pages.map(({ queryId }) => queryId);
  }

  /** The page that is to be loaded next; null while one is on its way, or when there is none. */
  next(): PageRequest | null {
    const last = this.#pages.at(-1);
    const { scan, numItems } = this;
    if (last === undefined) return { scan, numItems, cursor: null };
    if (last.shown === null || last.shown.isDone || this.#pages.length >= PAGES_MAX) return null;
    return { scan, numItems, cursor: last.shown.continueCursor };
  }

  loading(queryId: number, { cursor }: PageRequest): void {
    this.#pages.push({ queryId, cursor, shown: null });
  }

  /** Null, or what is wrong with it. */
  show(queryId: number, shown: ShownPage): string | null {
    const index = this.#pages.findIndex((page) => page.queryId === queryId);
    const page = this.#pages[index];
    if (page === undefined) return null;
    page.shown = shown;
    const next = this.#pages[index + 1];
    return next === undefined || next.cursor === shown.continueCursor ? null : "a page ends elsewhere than it did";
  }

  /** Everything up to the first page that is still on its way. */
  observation(): Observation | null {
    const shown: ShownPage[] = [];
    for (const page of this.#pages) {
      if (page.shown === null) break;
      shown.push(page.shown);
    }
    const last = shown.at(-1);
    if (last === undefined) return null;
    return { kind: "pages", scan: this.scan, seen: shown.flatMap(({ rows }) => rows), isDone: last.isDone };
  }
}
