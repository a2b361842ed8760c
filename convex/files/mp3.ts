// MP3 files: their length, and the sound alone, without the tags around it that may hold names, pictures or places.

/** Kilobits a second of layer III, by the header's four bits: MPEG 1, then MPEG 2 and 2.5. */
const BITRATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const;

/** So many frames one after the other are no accident. */
const FRAMES_MIN = 3;

type Frame = { bytes: number; seconds: number };

/** Null when no sound is found. */
export function readMp3(bytes: Uint8Array): { durationSec: number; sound: Uint8Array } | null {
  const frames: { at: number; bytes: number }[] = [];
  let seconds = 0;
  let at = tagBytes(bytes);
  while (at + 4 <= bytes.length) {
    const frame = frameAt(bytes, at);
    if (frame === null || at + frame.bytes > bytes.length) {
      at += 1; // what is between two frames is not sound
      continue;
    }
    frames.push({ at, bytes: frame.bytes });
    seconds += frame.seconds;
    at += frame.bytes;
  }
  if (frames.length < FRAMES_MIN) return null;
  const sound = new Uint8Array(frames.reduce((sum, frame) => sum + frame.bytes, 0));
  let to = 0;
  for (const frame of frames) {
    sound.set(bytes.subarray(frame.at, frame.at + frame.bytes), to);
    to += frame.bytes;
  }
  return { durationSec: Math.round(seconds * 100) / 100, sound };
}

/** Bytes of the ID3v2 tag in front, whose length is written in seven bits a byte. */
function tagBytes(bytes: Uint8Array): number {
  const [i, d, three, , , flags = 0, ...size] = bytes.subarray(0, 10);
  if (i !== 0x49 || d !== 0x44 || three !== 0x33 || size.length !== 4) return 0;
  const length = size.reduce((sum, part) => sum * 128 + (part & 0x7f), 0);
  return 10 + length + ((flags & 0x10) === 0 ? 0 : 10);
}

function frameAt(bytes: Uint8Array, at: number): Frame | null {
  const [sync = 0, version = 0, rates = 0] = bytes.subarray(at, at + 3);
  const isLayer3 = (version & 0x06) === 0x02;
  if (sync !== 0xff || (version & 0xe0) !== 0xe0 || !isLayer3) return null;
  const mpeg = (version >> 3) & 3; // 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5
  if (mpeg === 1) return null;
  const kilobits = BITRATES[mpeg === 3 ? 0 : 1][rates >> 4] ?? 0;
  const base = SAMPLE_RATES[(rates >> 2) & 3] ?? 0;
  if (kilobits === 0 || base === 0) return null;
  const sampleRate = mpeg === 3 ? base : mpeg === 2 ? base / 2 : base / 4;
  const samples = mpeg === 3 ? 1152 : 576;
  const padding = (rates >> 1) & 1;
  return {
    bytes: Math.floor((samples / 8) * ((kilobits * 1000) / sampleRate)) + padding,
    seconds: samples / sampleRate,
  };
}
