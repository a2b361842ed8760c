// Writes a file that does not fit into its room, in a process of its own, and reports what became of it.

import { openDiskFileStore } from "../../../embedded/engine/storage/disk-file-store";

export interface FileFillerReport {
  readonly streamed: string;
  readonly atOnce: string;
  readonly small: number | null;
  readonly names: readonly string[];
}

const store = openDiskFileStore({ directory: process.argv[2] ?? "" });
const part = Buffer.alloc(100_000, "x");

async function* large(): AsyncGenerator<Uint8Array> {
  for (let count = 0; count < 20; count++) yield part;
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "none");

const streamed = await store.write("11111111-large", large()).then(() => "written", codeOf);
let atOnce = "written";
try {
  store.writeNow("22222222-large", Buffer.alloc(2_000_000));
} catch (error) {
  atOnce = codeOf(error);
}
store.writeNow("33333333-small", part);
const report: FileFillerReport = { streamed, atOnce, small: store.size("33333333-small"), names: await store.names() };
process.stdout.write(JSON.stringify(report));
