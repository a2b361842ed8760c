// Runs a script in a process for which the disk is full, as often as it takes until the process lives to report.
//
// LMDB 3.5.6 notes a write that failed in a hundred bytes, and its note may be longer: the process then ends by SIGABRT, sooner or later. An
// engine that ends is started again, so what has to hold is that nothing in its folder is broken.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect } from "vitest";

/** One in five runs ended before its report when this was written. */
const ATTEMPTS_MAX = 20;

export interface SmallRoom {
  /** The shell's limit on the size of a file, in KiB, stands for the disk. */
  readonly kib: number;
  /** What runs in a folder of its own for each attempt. */
  command(attempt: number): readonly string[];
  /** Looks at the folder that a run left which did not come to its report. */
  expectWhole(attempt: number): Promise<void>;
}

/** Resolves with what the script wrote, which is its report and nothing else, and the attempt that it wrote it in. */
export async function inASmallRoom<Report>(room: SmallRoom): Promise<{ report: Report; attempt: number }> {
  // The signal that the limit sends must be off for the write to fail.
  const script = `trap "" XFSZ; ulimit -f ${room.kib}; exec "$@"`;
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    // lmdb reports the failed write on stderr by itself; the report on stdout is what counts.
    const child = spawn("bash", ["-c", script, "bash", ...room.command(attempt)], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const exited = once(child, "exit");
    const written = await text(child.stdout);
    const [, signal] = await exited;
    // The scripts write a report of this shape; a cut one does not parse.
    if (written !== "") return { report: JSON.parse(written) as Report, attempt };
    expect(["SIGABRT", "SIGSEGV"], "only the note of a failed write may end a run").toContain(signal);
    await room.expectWhole(attempt);
  }
  throw new Error("no run came to its report");
}
