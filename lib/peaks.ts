// The loudness of a sound over time as a few points between 0 and 1: what a waveform is drawn from.

/** A sound quieter than this stays a quiet picture: noise is not blown up to speech. */
const LOUDEST_MIN = 0.02;

/** `count` points; each is the loudest sample of its part, measured against the loudest of all. Empty for no samples. */
export function peaksOf(samples: Float32Array, count: number): number[] {
  if (samples.length === 0 || count <= 0) return [];
  const points = Math.min(count, samples.length);
  const loudest = Array.from({ length: points }, (_, point) => {
    const from = Math.floor((point * samples.length) / points);
    const to = Math.floor(((point + 1) * samples.length) / points);
    return loudestOf(samples, from, to);
  });
  const scale = Math.max(LOUDEST_MIN, ...loudest);
  return loudest.map((peak) => Math.round((peak / scale) * 100) / 100);
}

function loudestOf(samples: Float32Array, from: number, to: number): number {
  let loudest = 0;
  for (let index = from; index < to; index += 1) loudest = Math.max(loudest, Math.abs(samples[index] ?? 0));
  return Number.isFinite(loudest) ? loudest : 0;
}
