// What is chosen and not sent yet: a look at each file, a place to say what is on it, and the way out (S4-26, M-14).
"use client";
import { CloseButton, TextInput } from "@mantine/core";
import { ALT_CHARS_MAX } from "@/lib/media-limits";
import { mediaName, sizeWords } from "@/lib/media-words";
import type { Attachment } from "@/lib/uploads";
import classes from "./tray.module.css";
import { VoicePreviewPanel } from "./voice-preview-panel";

export interface AttachmentTrayProps {
  readonly attachments: readonly Attachment[];
  readonly refusals: readonly string[];
  readonly isReading: boolean;
  readonly onRemove: (key: string) => void;
  readonly onDescribe: (key: string, alt: string) => void;
  readonly onForgetRefusals: () => void;
}

export function AttachmentTray(props: AttachmentTrayProps) {
  const { attachments, refusals, isReading, onRemove, onDescribe, onForgetRefusals } = props;
  return (
    <>
      {refusals.length === 0 ? null : (
        <div className={classes.refusals} role="alert">
          <div>
            {refusals.map((words) => (
              <p key={words}>{words}</p>
            ))}
          </div>
          <CloseButton size={44} radius="xl" aria-label="Close this note" onClick={onForgetRefusals} />
        </div>
      )}
      {attachments.length === 0 && !isReading ? null : (
        <ul className={classes.tray} aria-label="Ready to send">
          {attachments.map((attachment) => (
            <li key={attachment.key} className={classes.card} data-kind={attachment.kind}>
              <Preview attachment={attachment} />
              {attachment.kind === "audio" ? null : (
                <TextInput
                  className={classes.alt}
                  size="sm"
                  aria-label={`What is on ${attachment.name || "it"}? For people who cannot see it`}
                  placeholder="Describe it (optional)"
                  maxLength={ALT_CHARS_MAX}
                  dir="auto"
                  value={attachment.alt}
                  onChange={(event) => onDescribe(attachment.key, event.currentTarget.value)}
                />
              )}
              <CloseButton
                className={classes.remove}
                size={36}
                radius="xl"
                aria-label={`Remove ${attachment.name || mediaName(attachment.kind)}`}
                onClick={() => onRemove(attachment.key)}
              />
            </li>
          ))}
          {isReading ? <li className={classes.reading}>Opening the file</li> : null}
        </ul>
      )}
    </>
  );
}

function Preview({ attachment }: { attachment: Attachment }) {
  const { kind, localUrl, name, file } = attachment;
  const words = `${mediaName(kind)} ${name}, ${sizeWords(file.size)}`;
  switch (kind) {
    case "image":
      // oxlint-disable-next-line nextjs/no-img-element -- a file of this tab
      return <img className={classes.look} src={localUrl} alt={words} draggable={false} />;
    case "video":
      return (
        <video className={classes.look} src={`${localUrl}#t=0.05`} aria-label={words} muted playsInline controls />
      );
    case "audio":
      return <VoicePreviewPanel attachment={attachment} />;
  }
}
