// The parts of a file that is being uploaded for an import, put together in order. Unfinished ones are forgotten, the oldest first.

import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

import { DeveloperError, OverLimitError } from "../../errors";
import { IMPORT_BYTES_MAX, IMPORTS_KEPT_MAX } from "../../limits";

interface Upload {
  readonly directory: string;
  /** Path and length of each part, by its number. */
  readonly parts: Map<number, { readonly path: string; readonly bytes: number }>;
}

const PART_NUMBER_MAX = 10_000;

export class Uploads {
  readonly #directory: () => Promise<string>;
  readonly #newToken: () => string;
  readonly #uploads = new Map<string, Upload>();

  constructor(options: { readonly directory: () => Promise<string>; readonly newToken: () => string }) {
    this.#directory = options.directory;
    this.#newToken = options.newToken;
  }

  async start(): Promise<string> {
    const oldest = this.#uploads.keys().next();
    if (this.#uploads.size >= IMPORTS_KEPT_MAX && oldest.done !== true) await this.#forget(oldest.value);
    const token = this.#newToken();
    this.#uploads.set(token, { directory: await this.#directory(), parts: new Map() });
    return token;
  }

  /** Returns what `finish` wants to see again. */
  async add(token: string, partNumber: number, body: AsyncIterable<Uint8Array>): Promise<string> {
    const upload = this.#require(token);
    if (!Number.isInteger(partNumber) || partNumber < 1 || partNumber > PART_NUMBER_MAX)
      throw new DeveloperError("InvalidPartNumber", `Part numbers go from 1 to ${PART_NUMBER_MAX}.`);
    const others = [...upload.parts].reduce((sum, [number, part]) => sum + (number === partNumber ? 0 : part.bytes), 0);
    const path = join(upload.directory, `upload-${token}-${partNumber}`);
    const bytes = await writePart(path, body, IMPORT_BYTES_MAX - others);
    upload.parts.set(partNumber, { path, bytes });
    return String(partNumber);
  }

  /** Path of the whole file, which is the caller's from now on. */
  async finish(token: string, partTokens: readonly string[]): Promise<string> {
    const upload = this.#require(token);
    const paths = partTokens.map((part) => upload.parts.get(Number(part))?.path);
    const missing = paths.indexOf(undefined);
    if (missing !== -1) throw new DeveloperError("InvalidPartToken", `Part ${partTokens[missing]} was not uploaded.`);
    this.#uploads.delete(token);
    const path = join(upload.directory, `import-${token}`);
    const [first, ...rest] = paths;
    if (first === undefined) await writePart(path, nothing(), 0);
    else await rename(first, path);
    for (const part of rest) {
      if (part === undefined) continue;
      await pipeline(createReadStream(part), createWriteStream(path, { flags: "a" }));
      await rm(part);
    }
    return path;
  }

  async #forget(token: string): Promise<void> {
    const parts = [...(this.#uploads.get(token)?.parts.values() ?? [])];
    this.#uploads.delete(token);
    for (const { path } of parts) await rm(path, { force: true });
  }

  #require(token: string): Upload {
    const upload = this.#uploads.get(token);
    if (upload === undefined)
      throw new DeveloperError("InvalidUploadToken", "This upload is not known any more. Start it again.");
    return upload;
  }
}

async function writePart(path: string, body: AsyncIterable<Uint8Array>, bytesMax: number): Promise<number> {
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > bytesMax)
        throw new OverLimitError("ImportTooLarge", `An import may have at most ${IMPORT_BYTES_MAX} bytes.`);
      yield chunk;
    }
  };
  try {
    await pipeline(counted(), createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return bytes;
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield* [];
}
