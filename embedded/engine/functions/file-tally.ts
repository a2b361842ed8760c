// How much of stored files one mutation has taken through its own hands.

import { OverLimitError } from "../errors";
import { FILE_BYTES_PER_MUTATION_MAX, FILES_PER_MUTATION_MAX } from "../limits";

export class FileTally {
  files = 0;
  bytes = 0;

  constructor(private readonly verb: "stored" | "read") {}

  /** Throws before anything is stored or read. */
  add(bytes: number): void {
    this.files += 1;
    this.bytes += bytes;
    if (this.files > FILES_PER_MUTATION_MAX) this.#refuse(`${FILES_PER_MUTATION_MAX} files`);
    if (this.bytes > FILE_BYTES_PER_MUTATION_MAX) this.#refuse(`${FILE_BYTES_PER_MUTATION_MAX} bytes of files`);
  }

  #refuse(bound: string): never {
    const message = `Too much is ${this.verb} in this mutation: at most ${bound}. Store and read large files in an action instead.`;
    throw new OverLimitError("TooManyFiles", message);
  }
}
