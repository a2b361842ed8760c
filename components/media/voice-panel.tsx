// A voice message: play, its shape, where it is, how fast, and what was said in words (S4-45, X-37, M-14).
"use client";
import { UnstyledButton } from "@mantine/core";
import { ListPlus } from "lucide-react";
import { useVoice, useVoiceSettings, useVoiceTracks, tabVoice } from "@/hooks/media/use-voice";
import { useLocalFile } from "@/hooks/media/use-uploads";
import { clockDuration, mediaName } from "@/lib/media-words";
import { speedAfter } from "@/lib/voice-settings";
import type { ShownMediaProps } from "./message-media";
import { SoundPanel } from "./sound-panel";
import classes from "./voice.module.css";
import { VoicePlayer } from "./voice-player";

export function VoicePanel({ media, caption, speaker, clientId }: ShownMediaProps) {
  const localUrl = useLocalFile(clientId);
  const voice = useVoice();
  const track = useVoiceTracks()({ mediaId: media.mediaId, title: speaker, durationSec: media.durationSec, localUrl });
  const current = voice.current?.track.key === track.key ? voice.current : null;
  const isElsewhere = voice.current !== null && current === null && voice.current.phase !== "failed";
  const isWaiting = voice.waiting.some((other) => other.key === track.key);
  const duration = current?.duration ?? media.durationSec ?? 0;

  return (
    <div className={classes.voice} data-testid="voice">
      <VoicePlayer
        current={current}
        peaks={media.peaks}
        duration={duration}
        name={`${mediaName("audio", media.durationSec)} from ${speaker}`}
        onPlay={() => tabVoice().play(track)}
        onPause={() => tabVoice().pause()}
        onSeek={(seconds) => tabVoice().seek(track, seconds)}
      />
      <div className={classes.foot}>
        <span className={classes.time}>
          {current === null ? clockDuration(duration) : `${clockDuration(current.time)} / ${clockDuration(duration)}`}
        </span>
        {isElsewhere ? (
          <UnstyledButton
            className={classes.small}
            disabled={isWaiting}
            aria-label={isWaiting ? "Plays next" : "Play after the one that plays now"}
            onClick={() => tabVoice().enqueue(track)}
          >
            <ListPlus size={16} aria-hidden /> {isWaiting ? "Up next" : "Queue"}
          </UnstyledButton>
        ) : null}
        <SpeedButton />
        <SoundPanel />
      </div>
      {current?.phase === "failed" ? (
        <p className={classes.trouble} role="alert">
          This voice message cannot be played right now. Press play to try again.
        </p>
      ) : null}
      {current?.phase === "blocked" ? (
        <p className={classes.trouble}>Your browser waits for you to press play.</p>
      ) : null}
      <Transcript transcript={media.transcript} note={caption} />
    </div>
  );
}

function SpeedButton() {
  const [{ speed }, change] = useVoiceSettings();
  return (
    <UnstyledButton
      className={classes.small}
      aria-label={`Speed ${speed} times. Change`}
      onClick={() => change({ speed: speedAfter(speed) })}
    >
      {speed}×
    </UnstyledButton>
  );
}

/** What was said, unless the line below says the same. */
function Transcript({ transcript, note }: { transcript: string | null; note: string }) {
  const said = transcript?.trim() ?? "";
  if (said === "" || said === note.trim()) return null;
  return (
    <p className={classes.transcript} dir="auto">
      <span className="visually-hidden">In words: </span>
      {said}
    </p>
  );
}
