// One row of a chat: a date line, or a bubble with the face, the time and what became of it. Text is only ever text (S3-44).
"use client";
import { memo } from "react";
import type { ChatlingView, MessageView } from "@/convex/model/views";
import { clockWords, dayWords } from "@/lib/format-time";
import type { OutboxItem } from "@/lib/outbox";
import { ChatBeginning } from "./chat-beginning";
import { LineStatusNote } from "./line-status";
import { LocalTime } from "./local-time";
import classes from "./message-row.module.css";
import type { ChatRow, LineRow } from "./message-rows";
import { ReplyRow } from "./reply-row";
import { RowFace } from "./row-face";

export interface RowActions {
  readonly retryReply: (messageId: MessageView["messageId"]) => void;
  readonly retrySend: (item: OutboxItem) => void;
  readonly takeBack: (item: OutboxItem) => void;
}

export interface MessageRowProps {
  readonly row: ChatRow;
  readonly chatling: ChatlingView;
  readonly now: number;
  readonly isOffline: boolean;
  readonly actions: RowActions;
}

export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { row, chatling, now } = props;
  switch (row.kind) {
    case "beginning":
      return <ChatBeginning chatling={chatling} />;
    case "day":
      return (
        <div className={classes.day}>
          <LocalTime at={row.at} words={(zone) => dayWords(row.at, now, zone)} />
        </div>
      );
    case "reply":
      return <ReplyRow reply={row.reply} chatling={chatling} isFirst={row.isFirst} />;
    case "line":
      return row.side === "system" ? <p className={classes.system}>{row.text}</p> : <Line {...props} row={row} />;
  }
}, looksTheSame);

/** Every live update brings new objects with mostly the same content; only a row whose content changed is drawn again. */
function looksTheSame(before: MessageRowProps, after: MessageRowProps): boolean {
  return (
    before.actions === after.actions &&
    before.isOffline === after.isOffline &&
    before.now === after.now &&
    JSON.stringify([before.row, before.chatling]) === JSON.stringify([after.row, after.chatling])
  );
}

function Line({ row, chatling, isOffline, actions }: MessageRowProps & { row: LineRow }) {
  const isFailed = row.status.kind === "failed-reply";
  return (
    <div className={classes.row} data-side={row.side} data-first={row.isFirst} data-last={row.isLast}>
      {row.side === "theirs" ? <RowFace chatling={chatling} isShown={row.isLast} /> : null}
      <div className={classes.stack}>
        <span className="visually-hidden">{row.side === "mine" ? "You:" : `${chatling.nickname}:`}</span>
        <p className={classes.bubble} data-status={row.status.kind} dir="auto">
          {isFailed && row.text === "" ? "The answer did not come through." : row.text}
        </p>
        <LineStatusNote status={row.status} isOffline={isOffline} actions={actions} />
        {row.isLast && row.status.kind === "stored" ? (
          <div className={classes.meta}>
            <LocalTime at={row.at} words={(zone) => clockWords(row.at, zone)} />
            {row.brain === "template" ? (
              <span title="No outside AI service was asked for this line."> · built-in brain</span>
            ) : null}
          </div>
        ) : null}
      </div>
    </div>
  );
}
