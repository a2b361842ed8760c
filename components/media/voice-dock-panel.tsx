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

type NameOf = (message: MessageView) => string;

export interface VoiceDockPanelProps {
  readonly messages: readonly MessageView[];
  /** The name of the chatling who said a line. */
  readonly nameOf: NameOf;
}

export function VoiceDockPanel({ messages, nameOf }: VoiceDockPanelProps) {
  usePlaysNew(messages, nameOf);
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
function usePlaysNew(messages: readonly MessageView[], nameOf: NameOf): void {
  const [{ playsNew }] = useVoiceSettings();
  const trackOf = useVoiceTracks();
  // A new function with every render; only new messages are a reason to look.
  const latestName = useRef(nameOf);
  useEffect(() => {
    latestName.current = nameOf;
  });
  const since = useRef(messages.at(-1)?.createdAt ?? 0);
  useEffect(() => {
    const arrived = messages.filter((message) => message.createdAt > since.current);
    since.current = messages.at(-1)?.createdAt ?? since.current;
    if (!playsNew) return;
    for (const message of arrived) {
      const { author, media } = message;
      if (author.kind !== "chatling" || media?.kind !== "audio") continue;
      tabVoice().enqueue(
        trackOf({
          mediaId: media.mediaId,
          title: latestName.current(message),
          durationSec: media.durationSec,
          localUrl: null,
        }),
      );
    }
  }, [messages, playsNew, trackOf]);
}
