// A text message as it travels from a server: the header of RFC 6455 and the text in one piece. A message that many sockets get is
// put together once, and each of them takes it with a single write.

const FINAL_TEXT = 0x81;
/** Longer texts say their length in two bytes, and still longer ones in eight. */
const SHORT_BYTES_MAX = 125;
const MEDIUM_BYTES_MAX = 0xffff;
const MEDIUM = 126;
const LONG = 127;

/** Texts that come as bytes are shared, so their frames are kept as long as they are. */
const shared = new WeakMap<Buffer, Buffer>();

export function wireFrame(text: string | Buffer): Buffer {
  if (typeof text === "string") return framed(text, Buffer.byteLength(text));
  const known = shared.get(text);
  if (known !== undefined) return known;
  const frame = framed(text, text.length);
  shared.set(text, frame);
  return frame;
}

function framed(text: string | Buffer, bytes: number): Buffer {
  const headerBytes = bytes <= SHORT_BYTES_MAX ? 2 : bytes <= MEDIUM_BYTES_MAX ? 4 : 10;
  const frame = Buffer.allocUnsafe(headerBytes + bytes);
  frame[0] = FINAL_TEXT;
  if (headerBytes === 2) frame[1] = bytes;
  else if (headerBytes === 4) {
    frame[1] = MEDIUM;
    frame.writeUInt16BE(bytes, 2);
  } else {
    frame[1] = LONG;
    frame.writeBigUInt64BE(BigInt(bytes), 2);
  }
  if (typeof text === "string") frame.write(text, headerBytes, "utf8");
  else text.copy(frame, headerBytes);
  return frame;
}
