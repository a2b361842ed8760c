// The lines of a chat: opens at the newest, follows it while the reader is there, and grows upwards without a jump (S4-25, X-48).
"use client";
import { useEffect, useRef } from "react";
import type { ChatlingView } from "@/convex/model/views";
import { useNear } from "@/hooks/browser/use-near";
import { useStickToBottom } from "@/hooks/browser/use-stick-to-bottom";
import { JumpToLatest } from "./jump-to-latest";
import classes from "./message-list.module.css";
import { MessageRow, type RowActions } from "./message-row";
import type { ChatRow } from "./message-rows";

/** Older lines are asked for this far before their place comes into view, in pixels. */
const OLDER_AHEAD_PX = 600;

export interface MessageListProps {
  readonly rows: readonly ChatRow[];
  readonly chatling: ChatlingView;
  readonly older: "none" | "loading" | "more";
  readonly now: number;
  readonly isOffline: boolean;
  readonly actions: RowActions;
  readonly onNeedOlder: () => void;
}

export function MessageList({ rows, chatling, older, now, isOffline, actions, onNeedOlder }: MessageListProps) {
  const { scroller, isAtEnd, onScroll, toEnd } = useStickToBottom();
  const top = useRef<HTMLDivElement>(null);
  useNear(top, older === "more", OLDER_AHEAD_PX, onNeedOlder);
  const ownLine = rows.findLast((row) => row.kind === "line" && row.status.kind === "waiting")?.key;
  useEffect(() => {
    if (ownLine !== undefined) toEnd(); // one's own new line is always worth seeing, wherever one was reading
  }, [ownLine, toEnd]);

  return (
    <section className={classes.frame} aria-label={`Conversation with ${chatling.nickname}`}>
      {older === "loading" ? <p className={classes.older}>Fetching older lines</p> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reachable by keyboard */}
      <div ref={scroller} className={classes.list} onScroll={onScroll} tabIndex={0} data-testid="message-scroller">
        <div className={classes.rows}>
          {rows.map((row) => (
            <MessageRow key={row.key} row={row} chatling={chatling} now={now} isOffline={isOffline} actions={actions} />
          ))}
        </div>
        <div ref={top} className={classes.top} />
      </div>
      {isAtEnd ? null : <JumpToLatest onJump={toEnd} />}
    </section>
  );
}
