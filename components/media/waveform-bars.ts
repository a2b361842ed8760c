// The drawing of a waveform: one path of round bars, the same number for every sound.

export const WAVEFORM_WIDTH = 200;
export const WAVEFORM_HEIGHT = 32;

/** Bars drawn: as many as a narrow phone can tell apart. */
export const WAVEFORM_BARS = 40;

const BAR_WIDTH = 2.6;
/** Silence is a dot, so that the line never breaks. */
const BAR_HEIGHT_MIN = 2.6;

/** A sound without known peaks is drawn as an even line. */
export function barsPath(peaks: readonly number[]): string {
  const step = WAVEFORM_WIDTH / WAVEFORM_BARS;
  return Array.from({ length: WAVEFORM_BARS }, (_, bar) => {
    const height = Math.max(BAR_HEIGHT_MIN, peakOf(peaks, bar) * (WAVEFORM_HEIGHT - 2));
    const left = bar * step + (step - BAR_WIDTH) / 2;
    const top = (WAVEFORM_HEIGHT - height) / 2;
    return `M${round(left)} ${round(top)}h${BAR_WIDTH}v${round(height)}h-${BAR_WIDTH}z`;
  }).join("");
}

/** The loudest stored point under one bar. */
function peakOf(peaks: readonly number[], bar: number): number {
  if (peaks.length === 0) return 0.15;
  const from = Math.floor((bar * peaks.length) / WAVEFORM_BARS);
  const to = Math.max(from + 1, Math.floor(((bar + 1) * peaks.length) / WAVEFORM_BARS));
  return Math.min(1, Math.max(0, ...peaks.slice(from, to)));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
