// The body of an upload: taken out of the SDK's chunked wrapping where it has one, and held against the checksums sent with it.

import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { BodyCheck } from "./object-files";
import { S3Error } from "./s3-errors";

type Headers = Readonly<Record<string, string>>;

const CHUNKED = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
const LINE_BYTES_MAX = 1_024;

export interface UploadBody {
  readonly size: number;
  readonly body: AsyncIterable<Uint8Array>;
  readonly checks: readonly BodyCheck[];
}

/** Throws when the length is missing or too large, before a byte is read. */
export function uploadBody(headers: Headers, raw: AsyncIterable<Uint8Array>, bytesMax: number): UploadBody {
  const hash = headers["x-amz-content-sha256"] ?? "UNSIGNED-PAYLOAD";
  if (hash.startsWith("STREAMING-") && hash !== CHUNKED) {
    throw new S3Error("NotImplemented", "This way of signing a body is not implemented");
  }
  const isChunked = hash === CHUNKED;
  const size = lengthOf(headers[isChunked ? "x-amz-decoded-content-length" : "content-length"]);
  if (size > bytesMax) throw new S3Error("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size");
  const checks = [
    ...(/^[0-9a-f]{64}$/.test(hash) ? [sha256Check(hash)] : []),
    ...(headers["x-amz-checksum-crc32"] === undefined ? [] : [crc32Check(() => headers["x-amz-checksum-crc32"])]),
    ...(headers["content-md5"] === undefined ? [] : [md5Check(headers["content-md5"])]),
  ];
  if (!isChunked) return { size, body: raw, checks };
  const trailer = new Map<string, string>();
  const announced = headers["x-amz-trailer"] === "x-amz-checksum-crc32";
  return {
    size,
    body: unwrapped(raw, trailer),
    checks: announced ? [...checks, crc32Check(() => trailer.get("x-amz-checksum-crc32"))] : checks,
  };
}

function lengthOf(text: string | undefined): number {
  if (text === undefined) throw new S3Error("MissingContentLength", "You must provide the Content-Length HTTP header.");
  const length = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(length)) throw new S3Error("InvalidArgument", "Bad length");
  return length;
}

function sha256Check(wanted: string): BodyCheck {
  const hash = createHash("sha256");
  return {
    update: (part) => void hash.update(part),
    fault: () => (hash.digest("hex") === wanted ? null : "The provided x-amz-content-sha256 header does not match."),
  };
}

function md5Check(wanted: string): BodyCheck {
  const hash = createHash("md5");
  return {
    update: (part) => void hash.update(part),
    fault: () => (hash.digest("base64") === wanted ? null : "The Content-MD5 you specified did not match."),
  };
}

function crc32Check(wanted: () => string | undefined): BodyCheck {
  let value = 0;
  return {
    update: (part) => {
      value = crc32(part, value);
    },
    fault: () => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes.toString("base64") === wanted() ? null : "The CRC32 you specified did not match.";
    },
  };
}

/** `SIZE in hex`, line end, that many bytes, line end, and again; then a chunk of none, and the trailer's lines. */
async function* unwrapped(
  raw: AsyncIterable<Uint8Array>,
  trailer: Map<string, string>,
): AsyncGenerator<Uint8Array, void> {
  const input = new Input(raw);
  for (;;) {
    const size = /^([0-9a-f]{1,8})(;.*)?$/i.exec(await input.line())?.[1];
    if (size === undefined) throw new S3Error("IncompleteBody", "A chunk has no size");
    if (Number.parseInt(size, 16) === 0) break;
    yield* input.bytes(Number.parseInt(size, 16));
    if ((await input.line()) !== "") throw new S3Error("IncompleteBody", "A chunk is longer than its size");
  }
  for (let line = await input.line(); line !== ""; line = await input.line()) {
    const [name = "", value = ""] = line.split(/:\s*/, 2);
    trailer.set(name.toLowerCase(), value);
  }
}

/** Bytes as they come, read by line or by number. */
class Input {
  readonly #source: AsyncIterator<Uint8Array>;
  #waiting: Buffer = Buffer.alloc(0);

  constructor(raw: AsyncIterable<Uint8Array>) {
    this.#source = raw[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    let end = this.#waiting.indexOf("\r\n");
    while (end === -1) {
      if (this.#waiting.length > LINE_BYTES_MAX || !(await this.#more())) {
        throw new S3Error("IncompleteBody", "The body ends within a line");
      }
      end = this.#waiting.indexOf("\r\n");
    }
    const text = this.#waiting.toString("latin1", 0, end);
    this.#waiting = this.#waiting.subarray(end + 2);
    return text;
  }

  async *bytes(count: number): AsyncGenerator<Uint8Array, void> {
    let left = count;
    while (left > 0) {
      if (this.#waiting.length === 0 && !(await this.#more())) {
        throw new S3Error("IncompleteBody", "The body ends within a chunk");
      }
      const part = this.#waiting.subarray(0, left);
      this.#waiting = this.#waiting.subarray(part.length);
      left -= part.length;
      if (part.length > 0) yield part;
    }
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done === true) return false;
    this.#waiting = Buffer.concat([this.#waiting, next.value]);
    return true;
  }
}
