// A voice note that is not stored yet, to listen to: in the composer before it is sent, and in the list while it is on its way.
"use client";
import { tabVoice, useVoice } from "@/hooks/media/use-voice";
import { clockDuration } from "@/lib/media-words";
import type { Attachment } from "@/lib/uploads";
import classes from "./voice.module.css";
import { VoicePlayer } from "./voice-player";

export function VoicePreviewPanel({ attachment }: { attachment: Attachment }) {
  const { key, localUrl, durationSec, peaks } = attachment;
  const { current: sounding } = useVoice();
  const current = sounding?.track.key === key ? sounding : null;
  const track = { key, title: "You", durationSec, address: async () => localUrl };
  const duration = durationSec ?? 0;
  return (
    <div className={classes.voice} data-testid="voice-preview">
      <VoicePlayer
        current={current}
        peaks={peaks}
        duration={duration}
        name="your voice note"
        onPlay={() => tabVoice().play(track)}
        onPause={() => tabVoice().pause()}
        onSeek={(seconds) => tabVoice().seek(track, seconds)}
      />
      <div className={classes.foot}>
        <span className={classes.time}>
          {current === null ? clockDuration(duration) : `${clockDuration(current.time)} / ${clockDuration(duration)}`}
        </span>
      </div>
    </div>
  );
}
