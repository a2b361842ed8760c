// The bounds on files in one mutation, at their edges.

import { expect, test } from "vitest";
import { FILE_BYTES_PER_MUTATION_MAX, FILES_PER_MUTATION_MAX } from "../limits";
import { FileTally } from "./file-tally";

test("a hundred files are fine and one more is refused", () => {
  const tally = new FileTally("stored");
  for (let count = 0; count < FILES_PER_MUTATION_MAX; count++) tally.add(1);

  expect(() => tally.add(1)).toThrow("Too much is stored in this mutation: at most 100 files.");
});

test("16 MiB are fine and one byte more is refused, with what to do instead", () => {
  const tally = new FileTally("read");
  tally.add(FILE_BYTES_PER_MUTATION_MAX);

  expect(() => tally.add(1)).toThrow(
    "at most 16777216 bytes of files. Store and read large files in an action instead.",
  );
});
