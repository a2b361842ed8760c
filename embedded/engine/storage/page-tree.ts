// Walks over the pages of a data file without LMDB, which ends the whole process when it meets a page that is not what it should be.
// Each page says which one it is and how it is filled; a page that was lost, zeroed or exchanged does not agree with who points at it.
// The bytes of rows have checksums of their own (codec.ts).
//
//   page    u64 its number, u64 transaction, u16 -, u16 flags, u16 end of the offsets, u16 start of the nodes, u16 offsets ...
//   node    u16 u16 size of the data, or the lower half of a child's number; u16 flags, or the upper part; u16 size of the key; key; data

import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { CorruptStoreError } from "../errors";
import { DATA_FILE, metaPages, type MetaPage } from "./data-file";

const HEADER_BYTES = 24;
const NODE_BYTES = 8;
const FLAGS = { branch: 1, leaf: 2, overflow: 4 };
const NODE_IS_BIG = 1;
const NO_PAGE = 0xffff_ffff_ffff_ffffn;
const DEPTH_MAX = 32;

/** Every page of the newest tree. All of these only for a file that nobody writes to. */
export function assertAllPages(directory: string): void {
  const [problem] = problemsOfTrees(directory, true);
  if (problem !== undefined && problem !== null) throw damaged(directory, problem);
}

/** Only what points at other pages: about one page in a hundred, quick enough for every start. */
export function assertInnerPages(directory: string): void {
  assertOneTree(directory, false);
}

/** Every page, of the newest tree or of the one before it. */
export function assertPagesAfterCrash(directory: string): void {
  assertOneTree(directory, true);
}

/** After a power cut the newest tree may be unfinished, and LMDB goes back to the one before it: one that is whole is enough. */
function assertOneTree(directory: string, readsLeaves: boolean): void {
  const [problem, ...others] = problemsOfTrees(directory, readsLeaves);
  if (problem === undefined || problem === null || others.includes(null)) return;
  throw damaged(directory, problem);
}

/** Newest first; null for a tree that is whole. */
function problemsOfTrees(directory: string, readsLeaves: boolean): (string | null)[] {
  const path = join(directory, DATA_FILE);
  if (!existsSync(path)) return [];
  const file = openSync(path, "r");
  try {
    return metaPages(file).map((meta) => {
      if (meta.root === NO_PAGE) return null;
      const walk = new PageWalk(file, meta, readsLeaves);
      const problem = walk.visit(Number(meta.root), meta.depth);
      if (problem !== null || !readsLeaves || walk.entries === meta.entries) return problem;
      return `it holds ${walk.entries} rows instead of ${meta.entries}`;
    });
  } finally {
    closeSync(file);
  }
}

function damaged(directory: string, reason: string): CorruptStoreError {
  return new CorruptStoreError(`The data file ${join(directory, DATA_FILE)} is damaged: ${reason}. Restore a backup.`);
}

class PageWalk {
  entries = 0;

  constructor(
    private readonly file: number,
    private readonly meta: MetaPage,
    private readonly readsLeaves: boolean,
  ) {}

  /** `depth` is 1 for a leaf. Null when all is well from here down. */
  visit(number: number, depth: number): string | null {
    if (depth < 1 || depth > DEPTH_MAX) return "its tree has no plausible depth";
    const isLeaf = depth === 1;
    if (isLeaf && !this.readsLeaves) return null;
    const page = this.#read(number);
    if (page === null || !isPage(page, number, isLeaf ? FLAGS.leaf : FLAGS.branch)) return notItself(number);
    const nodes = nodesOf(page);
    if (nodes === null) return `page ${number} is filled in no possible way`;
    if (isLeaf) {
      this.entries += nodes.length;
      return this.#checkBigNodes(page, nodes);
    }
    for (const node of nodes) {
      const problem = this.visit(childOf(page, node), depth - 1);
      if (problem !== null) return problem;
    }
    return null;
  }

  /** Long values stand on pages of their own. */
  #checkBigNodes(page: Buffer, nodes: readonly number[]): string | null {
    for (const node of nodes) {
      if ((page.readUInt16LE(node + 4) & NODE_IS_BIG) === 0) continue;
      const position = node + NODE_BYTES + page.readUInt16LE(node + 6);
      if (position + 8 > page.length) return "a row points outside of its page";
      const number = Number(page.readBigUInt64LE(position));
      const first = this.#read(number);
      if (first === null || !isPage(first, number, FLAGS.overflow)) return notItself(number);
    }
    return null;
  }

  #read(number: number): Buffer | null {
    const { pageSize, lastPage } = this.meta;
    if (number > lastPage) return null;
    const page = Buffer.allocUnsafe(pageSize);
    return readSync(this.file, page, 0, pageSize, number * pageSize) === pageSize ? page : null;
  }
}

function isPage(page: Buffer, number: number, flag: number): boolean {
  return page.readBigUInt64LE(0) === BigInt(number) && (page.readUInt16LE(18) & flag) !== 0;
}

/** Positions of the nodes; null when one of them cannot be where it is said to be. Offsets count from the end of the header. */
function nodesOf(page: Buffer): number[] | null {
  const [lower, upper] = [page.readUInt16LE(20), page.readUInt16LE(22)];
  if (lower > upper || HEADER_BYTES + upper > page.length || lower % 2 !== 0) return null;
  const nodes: number[] = [];
  for (let offset = 0; offset < lower; offset += 2) {
    const node = HEADER_BYTES + page.readUInt16LE(HEADER_BYTES + offset);
    if (node < HEADER_BYTES + upper || node + NODE_BYTES > page.length) return null;
    if (node + NODE_BYTES + page.readUInt16LE(node + 6) > page.length) return null;
    nodes.push(node);
  }
  return nodes;
}

function childOf(page: Buffer, node: number): number {
  return page.readUInt16LE(node) + page.readUInt16LE(node + 2) * 0x1_0000 + page.readUInt16LE(node + 4) * 0x1_0000_0000;
}

function notItself(number: number): string {
  return `page ${number} is not the page that it should be`;
}
