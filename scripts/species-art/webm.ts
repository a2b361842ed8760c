// Puts encoded frames into a WebM file with its true length: a recording made by a browser does not know its own.

export type Frame = { bytes: Uint8Array; isKey: boolean; timeMs: number };

export type Film = { codec: "V_VP9"; width: number; height: number; durationMs: number; frames: readonly Frame[] };

const [VOID_TRACK, FIRST_TRACK] = [0, 1];

export function writeWebm({ codec, width, height, durationMs, frames }: Film): Buffer {
  const header = element(0x1a45dfa3, [
    whole(0x4286, 1),
    whole(0x42f7, 1),
    whole(0x42f2, 4),
    whole(0x42f3, 8),
    text(0x4282, "webm"),
    whole(0x4287, 4),
    whole(0x4285, 2),
  ]);
  const info = element(0x1549a966, [
    whole(0x2ad7b1, 1_000_000), // one tick is a millisecond
    float(0x4489, durationMs),
    text(0x4d80, "chatlings"),
    text(0x5741, "chatlings"),
  ]);
  const track = element(0xae, [
    whole(0xd7, FIRST_TRACK),
    whole(0x73c5, FIRST_TRACK),
    whole(0x9c, VOID_TRACK), // no lacing
    whole(0x83, 1), // a video
    text(0x86, codec),
    element(0xe0, [whole(0xb0, width), whole(0xba, height)]),
  ]);
  const cluster = element(0x1f43b675, [whole(0xe7, 0), ...frames.map(block)]);
  return Buffer.concat([header, element(0x18538067, [info, element(0x1654ae6b, [track]), cluster])]);
}

/** One cluster holds 32 seconds; these films are shorter. */
function block({ bytes, isKey, timeMs }: Frame): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt8(0x80 | FIRST_TRACK, 0);
  head.writeInt16BE(timeMs, 1);
  head.writeUInt8(isKey ? 0x80 : 0, 3);
  return element(0xa3, [head, Buffer.from(bytes)]);
}

function element(id: number, content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(body.length) | (1n << 56n));
  return Buffer.concat([bytesOf(id), size, body]);
}

function whole(id: number, value: number): Buffer {
  return element(id, [bytesOf(value)]);
}

function float(id: number, value: number): Buffer {
  const body = Buffer.alloc(8);
  body.writeDoubleBE(value);
  return element(id, [body]);
}

function text(id: number, value: string): Buffer {
  return element(id, [Buffer.from(value)]);
}

/** Without leading zero bytes, but at least one. */
function bytesOf(value: number): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
}
