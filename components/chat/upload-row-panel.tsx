// A file on its way, in the bubble that will hold the message: its own picture at once, how far it is, and the ways to stop or retry.
"use client";
import { UnstyledButton } from "@mantine/core";
import { CircleAlert, Clock } from "lucide-react";
import { mediaBox } from "@/components/media/media-box";
import mediaClasses from "@/components/media/media.module.css";
import { VoicePreviewPanel } from "@/components/media/voice-preview-panel";
import { UpgradeCall } from "@/components/premium/upgrade-call";
import type { ConversationView } from "@/convex/model/views";
import { useDraft } from "@/hooks/browser/use-draft";
import { useAttachments } from "@/hooks/media/use-attachments";
import { useUploads } from "@/hooks/media/use-uploads";
import { altWords, mediaName } from "@/lib/media-words";
import type { Quote } from "@/lib/unfinished";
import type { Attachment, UploadItem } from "@/lib/uploads";
import { MessageQuote } from "./message-quote";
import classes from "./message-row.module.css";
import type { LineRow } from "./message-rows";

export interface UploadRowPanelProps {
  readonly row: Pick<LineRow, "isFirst" | "isLast">;
  readonly item: UploadItem;
  /** The chatling's name. */
  readonly name: string;
  readonly onJump: (quote: Quote) => void;
}

export function UploadRowPanel({ row, item, name, onJump }: UploadRowPanelProps) {
  const { attachment, caption, quote, state } = item;
  const actions = useUploadActions(item);
  return (
    <div className={classes.row} data-side="mine" data-first={row.isFirst} data-last={row.isLast} data-testid="upload">
      <div className={classes.stack}>
        <span className="visually-hidden">You:</span>
        {quote === null ? null : <MessageQuote quote={quote} name={name} onJump={onJump} />}
        <LocalMedia attachment={attachment} caption={caption} />
        {caption === "" ? null : (
          <p className={classes.bubble} data-status={state.kind === "failed" ? "refused" : "waiting"} dir="auto">
            {caption}
          </p>
        )}
        <UploadStatus item={item} {...actions} />
      </div>
    </div>
  );
}

function useUploadActions({ conversationId, clientId }: UploadItem) {
  const chat = conversationId as ConversationView["conversationId"]; // it came from useUploads
  const uploads = useUploads(chat);
  const attachments = useAttachments(chat);
  const [draft, setDraft] = useDraft(conversationId);
  return {
    onRetry: () => uploads.retry(clientId),
    onTakeBack: () => {
      const item = uploads.takeBack(clientId);
      if (item === null) return;
      attachments.add(item.attachment);
      if (item.caption !== "") setDraft(draft.trim() === "" ? item.caption : `${draft}\n${item.caption}`);
    },
  };
}

function LocalMedia({ attachment, caption }: { attachment: Attachment; caption: string }) {
  const { kind, localUrl, alt, width, height } = attachment;
  if (kind === "audio") return <VoicePreviewPanel attachment={attachment} />;
  const box = mediaBox(width, height);
  return (
    <div className={mediaClasses.frame} style={{ inlineSize: box.inlineSize, aspectRatio: box.aspectRatio }} data-ready>
      {kind === "image" ? (
        // oxlint-disable-next-line nextjs/no-img-element -- a file of this tab
        <img
          className={mediaClasses.picture}
          src={localUrl}
          alt={altWords(alt, caption)}
          decoding="sync"
          draggable={false}
        />
      ) : (
        <video
          className={mediaClasses.video}
          src={`${localUrl}#t=0.05`}
          aria-label={mediaName(kind)}
          muted
          playsInline
        />
      )}
    </div>
  );
}

interface UploadStatusProps {
  readonly item: UploadItem;
  readonly onRetry: () => void;
  readonly onTakeBack: () => void;
}

function UploadStatus({ item, onRetry, onTakeBack }: UploadStatusProps) {
  const { state, attachment } = item;
  if (state.kind === "failed") {
    return (
      <div className={classes.trouble} role="alert">
        <CircleAlert size={14} aria-hidden /> <span>{state.words} Your file and your words are kept.</span>
        <UpgradeCall code={state.code} className={classes.wayOn} />
        {state.canRetry ? (
          <UnstyledButton className={classes.wayOn} onClick={onRetry}>
            Retry
          </UnstyledButton>
        ) : null}
        <UnstyledButton className={classes.wayOn} onClick={onTakeBack}>
          Take back
        </UnstyledButton>
      </div>
    );
  }
  const share = shareOf(item);
  return (
    <div className={classes.meta}>
      {share === null ? (
        <>
          <Clock size={12} aria-hidden /> {state.kind === "queued" ? "Waiting for its turn" : "Sending"}
        </>
      ) : (
        <>
          <progress
            className={mediaClasses.progress}
            max={100}
            value={share}
            aria-label={`Uploading ${attachment.name || mediaName(attachment.kind)}`}
          />
          {share} %
        </>
      )}
      {/* While the message is being stored, a cancel could come too late and make two of it. */}
      {state.kind === "finishing" ? null : (
        <UnstyledButton className={classes.wayOn} onClick={onTakeBack}>
          Cancel
        </UnstyledButton>
      )}
    </div>
  );
}

/** Percent of the file that has left; null while no byte is under way. */
function shareOf({ state, attachment }: UploadItem): number | null {
  if (state.kind === "uploading") return Math.min(100, Math.floor((state.sentBytes / attachment.file.size) * 100));
  return state.kind === "finishing" ? 100 : null;
}
