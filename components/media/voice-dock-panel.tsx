// What sounds now and what comes next, wherever the reader is in the chat, with the one button that makes silence (S3-38, X-37).
// New voice replies are put in line here, if this person turned that on.
"use client";
import { ActionIcon } from "@mantine/core";
import { Pause, Play, Square } from "lucide-react";
import { useEffect, useRef } from "react";
import type { MessageView } from "@/convex/model/views";
import { tabVoice, useVoice, useVoiceSettings, useVoiceTracks } from "@/hooks/media/use-voice";
import { clockDuration } from "@/lib/media-words";
import type { VoiceState } from "@/lib/voice-queue";
import { SoundPanel } from "./sound-panel";
import classes from "./voice.module.css";

export interface VoiceDockPanelProps {
  readonly messages: readonly MessageView[];
  /** The chatling's name. */
  readonly name: string;
}

export function VoiceDockPanel({ messages, name }: VoiceDockPanelProps) {
  usePlaysNew(messages, name);
  const { current, waiting } = useVoice();
  if (current === null || current.phase === "failed") return null;
  const isSounding = current.phase === "playing" || current.phase === "loading";
  return (
    <section className={classes.dock} aria-label="Now playing">
      <ActionIcon
        size={44}
        aria-label={isSounding ? "Pause the voice" : "Go on with the voice"}
        onClick={() => (isSounding ? tabVoice().pause() : tabVoice().play(current.track))}
      >
        {isSounding ? <Pause size={20} aria-hidden /> : <Play size={20} aria-hidden />}
      </ActionIcon>
      <span className={classes.dockWords}>
        {dockWords({ current, waiting })}{" "}
        <span className={classes.dockTime}>
          {clockDuration(current.time)} / {clockDuration(current.duration)}
        </span>
      </span>
      <SoundPanel />
      <ActionIcon size={44} aria-label="Stop the voice" onClick={() => tabVoice().stop()}>
        <Square size={18} fill="currentColor" aria-hidden />
      </ActionIcon>
    </section>
  );
}

function dockWords({ current, waiting }: VoiceState): string {
  const who = current?.track.title === "You" ? "Your voice" : `${current?.track.title ?? ""}’s voice`;
  return waiting.length === 0 ? who : `${who}, then ${waiting.length} more`;
}

/** Voices of the chatling that arrive while the chat is open, one after another. */
function usePlaysNew(messages: readonly MessageView[], name: string): void {
  const [{ playsNew }] = useVoiceSettings();
  const trackOf = useVoiceTracks();
  const since = useRef(messages.at(-1)?.createdAt ?? 0);
  useEffect(() => {
    const arrived = messages.filter((message) => message.createdAt > since.current);
    since.current = messages.at(-1)?.createdAt ?? since.current;
    if (!playsNew) return;
    for (const { author, media } of arrived) {
      if (author.kind !== "chatling" || media?.kind !== "audio") continue;
      tabVoice().enqueue(
        trackOf({ mediaId: media.mediaId, title: name, durationSec: media.durationSec, localUrl: null }),
      );
    }
  }, [messages, playsNew, name, trackOf]);
}
