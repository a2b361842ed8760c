// Sound as 16-bit mono WAV, read and written without a library: what speech arrives as, and what its waveform is drawn from.

export type Pcm = { sampleRate: number; samples: Int16Array };

const HEADER_BYTES = 44;
const SAMPLE_BYTES = 2;
const FULL_SCALE = 32_768;

/** Null when it is no 16-bit PCM WAV. Of several channels the first is taken. */
export function readWav(bytes: Uint8Array): Pcm | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || tag(view, 0) !== "RIFF" || tag(view, 8) !== "WAVE") return null;
  let format: { channels: number; sampleRate: number } | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = tag(view, at);
    // A stream's header cannot know its length and says the largest there is.
    const size = Math.min(view.getUint32(at + 4, true), bytes.length - at - 8);
    if (name === "fmt ") format = formatOf(view, at + 8, size);
    if (name === "data") return format === null ? null : pcmOf(view, at + 8, size, format);
    at += 8 + size + (size % 2);
  }
  return null;
}

export function writeWav({ sampleRate, samples }: Pcm): Uint8Array<ArrayBuffer> {
  const size = samples.length * SAMPLE_BYTES;
  const bytes = new Uint8Array(HEADER_BYTES + size);
  const view = new DataView(bytes.buffer);
  putTag(bytes, 0, "RIFF");
  view.setUint32(4, HEADER_BYTES - 8 + size, true);
  putTag(bytes, 8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); // plain PCM
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * SAMPLE_BYTES, true);
  view.setUint16(32, SAMPLE_BYTES, true);
  view.setUint16(34, 8 * SAMPLE_BYTES, true);
  putTag(bytes, 36, "data");
  view.setUint32(40, size, true);
  samples.forEach((sample, index) => view.setInt16(HEADER_BYTES + index * SAMPLE_BYTES, sample, true));
  return bytes;
}

/** Samples without a header, as some services send them. */
export function rawPcm(bytes: Uint8Array, sampleRate: number): Pcm {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return pcmOf(view, 0, bytes.byteLength, { channels: 1, sampleRate });
}

export function durationSecOf({ sampleRate, samples }: Pcm): number {
  return Math.round((samples.length / sampleRate) * 100) / 100;
}

/** Loudness over time for a waveform: `count` values from 0 to 1, the loudest of all being 1. */
export function peaksOf({ samples }: Pcm, count: number): number[] {
  const width = samples.length / count;
  const loudest = Array.from({ length: Math.min(count, samples.length) }, (_, index) => {
    let peak = 0;
    for (let at = Math.floor(index * width); at < Math.floor((index + 1) * width); at += 1) {
      peak = Math.max(peak, Math.abs(samples[at] ?? 0));
    }
    return peak / FULL_SCALE;
  });
  const top = Math.max(...loudest, 0.01);
  return loudest.map((peak) => Math.round((peak / top) * 100) / 100);
}

function formatOf(view: DataView, at: number, size: number): { channels: number; sampleRate: number } | null {
  if (size < 16) return null;
  const [channels, sampleRate] = [view.getUint16(at + 2, true), view.getUint32(at + 4, true)];
  const isUsable = view.getUint16(at + 14, true) === 8 * SAMPLE_BYTES && channels > 0 && sampleRate > 0;
  return isUsable ? { channels, sampleRate } : null;
}

function pcmOf(
  view: DataView,
  at: number,
  size: number,
  { channels, sampleRate }: Omit<Pcm, "samples"> & { channels: number },
): Pcm {
  const step = channels * SAMPLE_BYTES;
  const samples = new Int16Array(Math.floor(size / step));
  for (let index = 0; index < samples.length; index += 1) samples[index] = view.getInt16(at + index * step, true);
  return { sampleRate, samples };
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...Array.from({ length: 4 }, (_, index) => view.getUint8(at + index)));
}

function putTag(bytes: Uint8Array, at: number, name: string): void {
  for (let index = 0; index < name.length; index += 1) bytes[at + index] = name.charCodeAt(index);
}
