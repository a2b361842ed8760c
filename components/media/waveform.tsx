// The shape of a sound as bars, coloured up to where it is. A range input lies over it: a slider for fingers, keys and screen readers.
import { useId, useMemo } from "react";
import { clockDuration } from "@/lib/media-words";
import { barsPath, WAVEFORM_HEIGHT, WAVEFORM_WIDTH } from "./waveform-bars";
import classes from "./voice.module.css";

export interface WaveformProps {
  readonly peaks: readonly number[];
  readonly time: number;
  readonly duration: number;
  readonly label: string;
  readonly onSeek: (seconds: number) => void;
}

/** Seconds that an arrow key moves by. */
const STEP_SECONDS = 1;

export function Waveform({ peaks, time, duration, label, onSeek }: WaveformProps) {
  const clip = useId();
  const path = useMemo(() => barsPath(peaks), [peaks]);
  const share = duration > 0 ? Math.min(1, time / duration) : 0;
  return (
    <span className={classes.wave}>
      <svg viewBox={`0 0 ${WAVEFORM_WIDTH} ${WAVEFORM_HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        <clipPath id={clip}>
          <rect width={share * WAVEFORM_WIDTH} height={WAVEFORM_HEIGHT} />
        </clipPath>
        <path className={classes.bars} d={path} />
        <path className={classes.heard} d={path} clipPath={`url(#${clip})`} />
      </svg>
      <input
        type="range"
        className={classes.slider}
        aria-label={label}
        aria-valuetext={`${clockDuration(time)} of ${clockDuration(duration)}`}
        min={0}
        max={Math.max(STEP_SECONDS, Math.ceil(duration))}
        step={STEP_SECONDS}
        value={Math.min(Math.round(time), Math.max(STEP_SECONDS, Math.ceil(duration)))}
        disabled={duration <= 0}
        onChange={(event) => onSeek(Math.min(Number(event.currentTarget.value), duration))}
      />
    </span>
  );
}
