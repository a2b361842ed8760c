// A video in a bubble: quiet until somebody turns its sound on, and never heard together with a voice.
"use client";
import { useEffect, useRef, useState } from "react";
import { useOnScreen } from "@/hooks/browser/use-on-screen";
import { usePinnedUrl, useSignedMedia } from "@/hooks/media/use-signed-media";
import { useLocalFile } from "@/hooks/media/use-uploads";
import { tabVoice, useVoice } from "@/hooks/media/use-voice";
import { textEquivalent } from "@/lib/media-words";
import classes from "./media.module.css";
import { mediaBox } from "./media-box";
import { MediaFrame } from "./media-frame";
import type { ShownMediaProps } from "./message-media";

/** Safari draws no first picture of its own; asked to start a moment in, every browser does. */
const FIRST_PICTURE = "#t=0.05";

export function VideoPanel({ media, caption, clientId }: ShownMediaProps) {
  const localUrl = useLocalFile(clientId);
  const frame = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const hasBeenNear = useOnScreen(frame);
  const signed = useSignedMedia(localUrl === null ? media.mediaId : null);
  const pinned = usePinnedUrl(signed);
  const [isLoaded, setLoaded] = useState(false);
  const url = localUrl ?? pinned.url;
  useSilentWhileVoicePlays(video);
  const resume = useRef({ time: 0, plays: false });
  const words = textEquivalent({ ...media, caption: "" });

  return (
    <figure className={classes.figure} ref={frame}>
      <MediaFrame
        box={mediaBox(media.width, media.height)}
        isReady={isLoaded}
        trouble={localUrl === null ? signed.state.kind : "ready"}
        noun="video"
        alt={words}
        onRetry={signed.retry}
      >
        {url === null || !hasBeenNear ? null : (
          <video
            ref={video}
            className={classes.video}
            src={url + FIRST_PICTURE}
            aria-label={words}
            controls
            muted
            playsInline
            preload="metadata"
            onLoadedMetadata={(event) => {
              setLoaded(true);
              goOn(event.currentTarget, resume.current);
            }}
            onPlay={(event) => silenceVoiceFor(event.currentTarget)}
            onVolumeChange={(event) => silenceVoiceFor(event.currentTarget)}
            onError={(event) => {
              const { currentTime, paused } = event.currentTarget;
              resume.current = { time: currentTime, plays: !paused };
              pinned.onRefused();
            }}
          />
        )}
      </MediaFrame>
      <WrittenDown alt={media.alt} transcript={media.transcript} caption={caption} />
    </figure>
  );
}

/** What is to be seen and heard, as text, where somebody wrote it down. */
function WrittenDown({ alt, transcript, caption }: { alt: string | null; transcript: string | null; caption: string }) {
  const lines = [alt, transcript]
    .map((line) => line?.trim() ?? "")
    .filter((line) => line !== "" && line !== caption.trim());
  if (lines.length === 0) return null;
  return (
    <figcaption className={classes.words} dir="auto">
      {lines.join(" · ")}
    </figcaption>
  );
}

/** An address that expires in the middle is replaced, and the video goes on where it was. */
function goOn(video: HTMLVideoElement, { time, plays }: { time: number; plays: boolean }): void {
  if (time > 0) video.currentTime = time;
  if (plays) void video.play().catch(() => undefined); // the browser may want a click; the controls are there
}

function silenceVoiceFor(video: HTMLVideoElement): void {
  if (!video.paused && !video.muted && video.volume > 0) tabVoice().pause();
}

function useSilentWhileVoicePlays(video: { readonly current: HTMLVideoElement | null }): void {
  const isVoicePlaying = useVoice().current?.phase === "playing";
  useEffect(() => {
    const element = video.current;
    if (isVoicePlaying && element !== null && !element.muted) element.pause();
  }, [isVoicePlaying, video]);
}
