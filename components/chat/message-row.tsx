// One row of a chat: a date line, or a line with its face. Rows are drawn again only when their own content changed.
"use client";
import { memo } from "react";
import { later } from "@/components/ui/later";
import type { ChatlingView } from "@/convex/model/views";
import { dayWords } from "@/lib/format-time";
import { ChatBeginning } from "./chat-beginning";
import { LocalTime } from "./local-time";
import { MessageLine } from "./message-line";
import classes from "./message-row.module.css";
import type { ChatRow } from "./message-rows";
import { ReplyRow } from "./reply-row";
import { RoomBeginning, type RoomBeginningProps } from "./room-beginning";
import type { RowActions } from "./row-actions";

const UploadRowPanel = later(async () => (await import("./upload-row-panel")).UploadRowPanel);

export interface MessageRowProps {
  readonly row: ChatRow;
  /** Who says it; for the person's own lines, whom they talk to. */
  readonly chatling: ChatlingView;
  /** What the top of a room tells; null elsewhere. */
  readonly room: RoomBeginningProps | null;
  /** Lines then carry the name of their speaker. */
  readonly isAmongSeveral: boolean;
  readonly now: number;
  readonly isOffline: boolean;
  readonly actions: RowActions;
  /** The words in the editor while this line is being changed. */
  readonly editing: string | null;
  /** Tab leads to the actions of this line. */
  readonly isTabStop: boolean;
}

export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { row, chatling, now } = props;
  switch (row.kind) {
    case "beginning":
      return props.room === null ? <ChatBeginning chatling={chatling} /> : <RoomBeginning {...props.room} />;
    case "day":
      return (
        <div className={classes.day}>
          <LocalTime at={row.at} words={(zone) => dayWords(row.at, now, zone)} />
        </div>
      );
    case "reply":
      return <ReplyRow reply={row.reply} chatling={chatling} isFirst={row.isFirst} />;
    case "line":
      if (row.side === "system") return <p className={classes.system}>{row.text}</p>;
      if (row.upload === null) return <MessageLine {...props} row={row} />;
      return (
        <UploadRowPanel
          row={row}
          item={row.upload}
          name={chatling.nickname}
          onJump={(quote) => props.actions.jumpTo(quote)}
        />
      );
  }
}, looksTheSame);

/** Every live update brings new objects with mostly the same content; only a row whose content changed is drawn again. */
function looksTheSame(before: MessageRowProps, after: MessageRowProps): boolean {
  return (
    before.actions === after.actions &&
    before.isOffline === after.isOffline &&
    before.now === after.now &&
    before.editing === after.editing &&
    before.isTabStop === after.isTabStop &&
    JSON.stringify([before.row, before.chatling, before.room]) ===
      JSON.stringify([after.row, after.chatling, after.room])
  );
}
