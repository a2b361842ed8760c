// The lines of a chat: opens at the newest, follows it while the reader is there, grows upwards without a jump (S4-25, X-48),
// and goes to a line that somebody asked for (S3-15).
"use client";
import { type ReactNode, useEffect, useRef } from "react";
import type { ConversationView } from "@/convex/model/views";
import { useNear } from "@/hooks/browser/use-near";
import { useShowLine } from "@/hooks/browser/use-show-line";
import { useStickToBottom } from "@/hooks/browser/use-stick-to-bottom";
import type { UnfinishedEdit } from "@/lib/unfinished";
import { JumpToLatest } from "./jump-to-latest";
import classes from "./message-list.module.css";
import { MessageRow } from "./message-row";
import type { ChatRow } from "./message-rows";
import type { RoomBeginningProps } from "./room-beginning";
import type { RowActions } from "./row-actions";
import { chatlingBy } from "./speakers";

/** More lines are asked for this far before their place comes into view, in pixels. */
const MORE_AHEAD_PX = 600;

export interface MessageListProps {
  readonly rows: readonly ChatRow[];
  readonly conversation: Pick<ConversationView, "chatling" | "participants" | "name" | "room">;
  readonly older: "none" | "loading" | "more";
  /** Lines after the last one shown. */
  readonly newer: "none" | "loading" | "more";
  readonly now: number;
  readonly isOffline: boolean;
  readonly actions: RowActions;
  readonly editing: UnfinishedEdit | null;
  /** A line to go to. A new object is a new wish, also for the same line. */
  readonly target: { readonly messageId: string } | null;
  readonly onNeedOlder: () => void;
  readonly onNeedNewer: () => void;
  /** Called before the list goes to its end: what is shown may not be the newest. */
  readonly onNewest: () => void;
  /** What follows the last line. */
  readonly foot: ReactNode;
}

export function MessageList({ rows, conversation, older, newer, actions, editing, ...rest }: MessageListProps) {
  const { now, isOffline, target, onNeedOlder, onNeedNewer, onNewest, foot } = rest;
  const { scroller, isAtEnd, onScroll, toEnd } = useStickToBottom();
  const top = useRef<HTMLDivElement>(null);
  const bottom = useRef<HTMLDivElement>(null);
  useNear(top, older === "more", MORE_AHEAD_PX, onNeedOlder);
  useNear(bottom, newer === "more", MORE_AHEAD_PX, onNeedNewer);
  useShowLine(scroller, target, rows);
  const ownLine = rows.findLast((row) => row.kind === "line" && row.status.kind === "waiting")?.key;
  useEffect(() => {
    if (ownLine !== undefined) toEnd(); // one's own new line is always worth seeing, wherever one was reading
  }, [ownLine, toEnd]);
  const tabStop = rows.findLast(isActedOn)?.key;

  return (
    <section className={classes.frame} aria-label={`Conversation with ${conversation.name}`}>
      {older === "loading" ? <p className={classes.older}>Fetching older lines</p> : null}
      <div
        ref={scroller}
        className={classes.list}
        onScroll={onScroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reachable by keyboard
        tabIndex={0}
        data-lines
        data-testid="message-scroller"
      >
        {/* Upside down: what comes first here stands last. */}
        <div ref={bottom} className={classes.edge} />
        <div className={classes.rows}>
          {rows.map((row) => (
            <MessageRow
              key={row.key}
              row={row}
              chatling={chatlingBy(conversation, speakerIdOf(row))}
              room={row.kind === "beginning" ? roomOf(conversation) : null}
              isAmongSeveral={conversation.room !== null}
              now={now}
              isOffline={isOffline}
              actions={actions}
              editing={isEdited(row, editing) ? (editing?.text ?? null) : null}
              isTabStop={row.key === tabStop}
            />
          ))}
          {foot}
        </div>
        <div ref={top} className={classes.edge} />
      </div>
      {isAtEnd && newer === "none" ? null : (
        <JumpToLatest
          onJump={() => {
            onNewest();
            toEnd();
          }}
        />
      )}
    </section>
  );
}

function speakerIdOf(row: ChatRow): string | null {
  if (row.kind === "reply") return row.reply.speakerId;
  return row.kind === "line" ? row.speakerId : null;
}

function roomOf({ name, participants, room }: MessageListProps["conversation"]): RoomBeginningProps | null {
  return room === null ? null : { name, participants, room };
}

function isActedOn(row: ChatRow): boolean {
  return row.kind === "line" && row.status.kind === "stored" && row.message !== null && !row.message.deleted;
}

function isEdited(row: ChatRow, editing: UnfinishedEdit | null): boolean {
  return row.kind === "line" && editing !== null && row.message?.messageId === editing.messageId && isActedOn(row);
}
