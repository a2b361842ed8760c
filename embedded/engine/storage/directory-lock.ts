// One engine per data folder. LMDB would let two processes write, but each engine also keeps state in memory that the other
// would not see. The lock is a file with the owner's process; a lock whose owner is gone, as after a crash, is taken over.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StoreInUseError } from "../errors";

export interface DirectoryLock {
  /** The engine before did not end by itself. */
  readonly isAfterCrash: boolean;
  release(): void;
}

interface Owner {
  readonly pid: number;
  /** Tells a process from a later one with the same number; null where the system does not say. */
  readonly startedAt: string | null;
}

export function lockDirectory(directory: string): DirectoryLock {
  const path = join(directory, "engine.lock");
  const self: Owner = { pid: process.pid, startedAt: startOf(process.pid) };
  const isAfterCrash = !tryCreate(path, self);
  if (isAfterCrash) {
    const owner = readOwner(path);
    if (owner !== null && isRunning(owner)) {
      throw new StoreInUseError(`The data folder ${directory} is in use by process ${owner.pid}. Stop that one first.`);
    }
    rmSync(path, { force: true });
    if (!tryCreate(path, self))
      throw new StoreInUseError(`Another process has just opened the data folder ${directory}.`);
  }
  return { isAfterCrash, release: () => rmSync(path, { force: true }) };
}

function tryCreate(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: "wx" });
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Null for a file that a crash left half written. */
function readOwner(path: string): Owner | null {
  try {
    const owner: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof owner !== "object" || owner === null || !("pid" in owner) || typeof owner.pid !== "number") return null;
    const startedAt = "startedAt" in owner && typeof owner.startedAt === "string" ? owner.startedAt : null;
    return { pid: owner.pid, startedAt };
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

function isRunning(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it runs, as someone else.
    if (!hasCode(error, "EPERM")) return false;
  }
  return owner.startedAt === null || owner.startedAt === startOf(owner.pid);
}

/** Field 22 of /proc/<pid>/stat; the name before it is in parentheses and may hold spaces. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    // Not Linux, or the process is gone: the caller then has the number alone.
    return null;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
