// The lines of a chat: opens at the newest, follows it while the reader is there, and grows upwards without a jump (S4-25, X-48).
"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Components, Virtuoso, type VirtuosoHandle } from "react-virtuoso";
import type { ChatlingView } from "@/convex/model/views";
import { ChatBeginning } from "./chat-beginning";
import { JumpToLatest } from "./jump-to-latest";
import classes from "./message-list.module.css";
import { MessageRow, type RowActions } from "./message-row";
import { type Anchor, anchorOf, type ChatRow, firstIndexOf } from "./message-rows";

/** Rows drawn on the server and until the list has measured itself. */
const FIRST_PAINT_ROWS = 30;
/** Distance from the end that still counts as "at the end", in pixels. */
const AT_END_PX = 80;

export interface MessageListProps {
  readonly rows: readonly ChatRow[];
  readonly chatling: ChatlingView;
  readonly older: "none" | "loading" | "more";
  readonly now: number;
  readonly isOffline: boolean;
  readonly actions: RowActions;
  readonly onNeedOlder: () => void;
}

export function MessageList(props: MessageListProps) {
  const { rows, chatling, older } = props;
  const list = useRef<VirtuosoHandle>(null);
  const anchor = useAnchor(rows);
  const [isMeasured, setMeasured] = useState(false);
  const [isAtEnd, setAtEnd] = useState(true);
  const ownLines = rows.filter((row) => row.kind === "line" && row.side === "mine" && row.status.kind === "waiting").length;
  const draw = useCallback((row: ChatRow) => <Row {...props} row={row} />, [props]);
  const toEnd = useCallback(() => list.current?.scrollToIndex({ index: "LAST", align: "end" }), []);

  useFollowEnd(list, rows, isAtEnd);
  useEffect(() => {
    if (ownLines > 0) toEnd(); // one's own line is always worth seeing, wherever one was reading
  }, [ownLines, toEnd]);

  return (
    <section className={classes.frame} aria-label={`Conversation with ${chatling.nickname}`}>
      {isMeasured ? null : <FirstPaint {...props} />}
      <Virtuoso
        ref={list}
        className={classes.list}
        data-measured={isMeasured}
        data={rows}
        context={{ chatling, older }}
        components={LIST_PARTS}
        firstItemIndex={firstIndexOf(rows, anchor)}
        initialTopMostItemIndex={{ index: "LAST", align: "end" }}
        computeItemKey={(_, row) => row.key}
        itemContent={(_, row) => draw(row)}
        alignToBottom
        increaseViewportBy={{ top: 800, bottom: 300 }}
        followOutput={(isAtBottom) => (isAtBottom ? "auto" : false)}
        atBottomThreshold={AT_END_PX}
        atBottomStateChange={setAtEnd}
        startReached={props.onNeedOlder}
        itemsRendered={(items) => {
          if (items.length > 0) setMeasured(true);
        }}
      />
      {isAtEnd ? null : <JumpToLatest onJump={toEnd} />}
    </section>
  );
}

function Row({ row, chatling, now, isOffline, actions }: MessageListProps & { row: ChatRow }) {
  return <MessageRow row={row} chatling={chatling} now={now} isOffline={isOffline} actions={actions} />;
}

/** The newest rows as plain markup, held to the bottom by CSS alone: what the server sends can be read before any script runs. */
function FirstPaint(props: MessageListProps) {
  const newest = props.rows.slice(-FIRST_PAINT_ROWS);
  return (
    <div className={classes.firstPaint}>
      <div>
        {props.older === "none" && newest.length === props.rows.length ? <ChatBeginning chatling={props.chatling} /> : null}
        {newest.map((row) => (
          <Row key={row.key} {...props} row={row} />
        ))}
      </div>
    </div>
  );
}

function useAnchor(rows: readonly ChatRow[]): Anchor | null {
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const next = anchorOf(rows, anchor);
  if (next !== anchor) setAnchor(next); // while rendering: the first row's index must be right in the same frame
  return next;
}

/** A line that grows word by word adds no row, so the list has to be told to stay at its end. */
function useFollowEnd(list: React.RefObject<VirtuosoHandle | null>, rows: readonly ChatRow[], isAtEnd: boolean): void {
  const last = rows.at(-1);
  const growing = last?.kind === "reply" && last.reply.kind === "streaming" ? last.reply.text.length : 0;
  useEffect(() => {
    if (growing > 0 && isAtEnd) list.current?.autoscrollToBottom();
  }, [list, growing, isAtEnd]);
}

interface ListContext {
  readonly chatling: ChatlingView;
  readonly older: "none" | "loading" | "more";
}

// Outside the component: a new part each time would make the list start over.
const LIST_PARTS: Components<ChatRow, ListContext> = {
  Header: ({ context }) =>
    context.older === "none" ? (
      <ChatBeginning chatling={context.chatling} />
    ) : (
      <p className={classes.older}>{context.older === "loading" ? "Fetching older lines" : " "}</p>
    ),
  Footer: () => <div className={classes.end} />,
};
