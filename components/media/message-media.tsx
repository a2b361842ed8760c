// The picture, video or voice of a message, with its words for who cannot see or hear it (M-14). The message's own text, a caption
// or a note, stands below as any other text: the row shows it.
"use client";
import type { MediaView, MessageView } from "@/convex/model/views";
import { ImageOff } from "lucide-react";
import { mediaName } from "@/lib/media-words";
import classes from "./media.module.css";
import { PicturePanel } from "./picture-panel";
import { VideoPanel } from "./video-panel";
import { VoicePanel } from "./voice-panel";

export interface MessageMediaProps {
  readonly message: Pick<MessageView, "kind" | "media" | "text" | "clientId">;
  /** Who sent it: "You" or the chatling's name. */
  readonly speaker: string;
}

/** Nothing for a message of words alone. */
export function MessageMedia({ message, speaker }: MessageMediaProps) {
  const { kind, media, text, clientId } = message;
  if (kind === "text") return null;
  if (media === null) return <Missing words={`${mediaName(kind)}: not there any more.`} />;
  return <Shown media={media} caption={text} speaker={speaker} clientId={clientId} />;
}

export interface ShownMediaProps {
  readonly media: MediaView;
  readonly caption: string;
  readonly speaker: string;
  /** A tab that sent it still has the file: then no address is needed, and nothing flickers when it is stored. */
  readonly clientId: string | null;
}

function Shown(props: ShownMediaProps) {
  switch (props.media.kind) {
    case "image":
      return <PicturePanel {...props} />;
    case "video":
      return <VideoPanel {...props} />;
    case "audio":
      return <VoicePanel {...props} />;
  }
}

function Missing({ words }: { words: string }) {
  return (
    <p className={classes.missing}>
      <ImageOff size={16} aria-hidden /> {words}
    </p>
  );
}
