// WAV files as recorders and editors write them, turned into what speech needs: one channel, 16 bits, 16 kHz at most.

import { type Pcm, writeWav } from "../../lib/wav";

const SPEECH_RATE = 16_000;
const CHANNELS_MAX = 8;
const RATE_MIN = 4_000;
const RATE_MAX = 192_000;

type Format = { code: number; channels: number; sampleRate: number; bits: number };

/** Null when it is no WAV of plain samples. */
export function speechOfWav(bytes: Uint8Array): { wav: Uint8Array; durationSec: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || tag(view, 0) !== "RIFF" || tag(view, 8) !== "WAVE") return null;
  let format: Format | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = tag(view, at);
    const size = Math.min(view.getUint32(at + 4, true), bytes.length - at - 8);
    if (name === "fmt ") format = formatOf(view, at + 8, size);
    if (name === "data") return format === null ? null : converted(view, { at: at + 8, size }, format);
    at += 8 + size + (size % 2);
  }
  return null;
}

function formatOf(view: DataView, at: number, size: number): Format | null {
  if (size < 16) return null;
  const code = view.getUint16(at, true);
  const format = {
    // The extensible form names the real one further back.
    code: code === 0xfffe && size >= 26 ? view.getUint16(at + 24, true) : code,
    channels: view.getUint16(at + 2, true),
    sampleRate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
  };
  const { channels, sampleRate } = format;
  const isSane = channels >= 1 && channels <= CHANNELS_MAX && sampleRate >= RATE_MIN && sampleRate <= RATE_MAX;
  return isSane && readerOf(format) !== null ? format : null;
}

type Data = { at: number; size: number };

function converted(view: DataView, data: Data, format: Format): { wav: Uint8Array; durationSec: number } | null {
  const pcm = resampled(mono(view, data, format), format.sampleRate);
  if (pcm.samples.length === 0) return null;
  return { wav: writeWav(pcm), durationSec: Math.round((pcm.samples.length / pcm.sampleRate) * 100) / 100 };
}

function mono(view: DataView, { at, size }: Data, format: Format): Float32Array {
  const read = readerOf(format);
  const sampleBytes = format.bits / 8;
  const frameBytes = sampleBytes * format.channels;
  const frames = new Float32Array(Math.floor(size / frameBytes));
  if (read === null) return frames;
  for (let index = 0; index < frames.length; index += 1) {
    let sum = 0;
    for (let channel = 0; channel < format.channels; channel += 1) {
      sum += read(view, at + index * frameBytes + channel * sampleBytes);
    }
    frames[index] = sum / format.channels;
  }
  return frames;
}

type ReadSample = (view: DataView, at: number) => number;

function readerOf({ code, bits }: Format): ReadSample | null {
  if (code === 3 && bits === 32) {
    return (view, at) => {
      const value = view.getFloat32(at, true);
      return Number.isFinite(value) ? value : 0;
    };
  }
  if (code !== 1) return null;
  if (bits === 8) return (view, at) => (view.getUint8(at) - 128) / 128;
  if (bits === 16) return (view, at) => view.getInt16(at, true) / 2 ** 15;
  if (bits === 24) return (view, at) => (view.getInt16(at + 1, true) * 256 + view.getUint8(at)) / 2 ** 23;
  return bits === 32 ? (view, at) => view.getInt32(at, true) / 2 ** 31 : null;
}

/** Each new sample is the mean of those it stands for, which also takes away tones that would fold over. */
function resampled(frames: Float32Array, sampleRate: number): Pcm {
  const rate = Math.min(sampleRate, SPEECH_RATE);
  const step = sampleRate / rate;
  const samples = new Int16Array(Math.floor(frames.length / step));
  for (let index = 0; index < samples.length; index += 1) {
    const from = Math.floor(index * step);
    const to = Math.max(from + 1, Math.floor((index + 1) * step));
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += frames[at] ?? 0;
    samples[index] = Math.round(Math.max(-1, Math.min(1, sum / (to - from))) * 32_767);
  }
  return { sampleRate: rate, samples };
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}
