// The lines of a chat: opens at the newest, follows it while the reader is there, and grows upwards without a jump (S4-25, X-48).
"use client";
import { useCallback, useEffect, useState } from "react";
import { type Components, Virtuoso } from "react-virtuoso";
import type { ChatlingView } from "@/convex/model/views";
import { useStickToBottom } from "@/hooks/browser/use-stick-to-bottom";
import { JumpToLatest } from "./jump-to-latest";
import classes from "./message-list.module.css";
import { MessageRow, type RowActions } from "./message-row";
import { type Anchor, anchorOf, type ChatRow, firstIndexOf } from "./message-rows";

/** Rows drawn on the server and until the list has measured itself. */
const FIRST_PAINT_ROWS = 30;

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
  const anchor = useAnchor(rows);
  const [isMeasured, setMeasured] = useState(false);
  const { isAtEnd, setScroller, onResized, toEnd } = useStickToBottom();
  const ownLine = rows.findLast((row) => row.kind === "line" && row.status.kind === "waiting")?.key;
  const draw = useCallback((row: ChatRow) => <Row {...props} row={row} />, [props]);
  useEffect(() => {
    if (ownLine !== undefined) toEnd(); // one's own new line is always worth seeing, wherever one was reading
  }, [ownLine, toEnd]);

  return (
    <section className={classes.frame} aria-label={`Conversation with ${chatling.nickname}`}>
      {older === "loading" ? <p className={classes.older}>Fetching older lines</p> : null}
      {isMeasured ? null : <FirstPaint {...props} />}
      <Virtuoso
        className={classes.list}
        data-measured={isMeasured}
        data={rows}
        components={LIST_PARTS}
        firstItemIndex={firstIndexOf(rows, anchor)}
        initialTopMostItemIndex={{ index: "LAST", align: "end" }}
        computeItemKey={(_, row) => row.key}
        itemContent={(_, row) => draw(row)}
        alignToBottom
        increaseViewportBy={{ top: 800, bottom: 300 }}
        // The list also accepts the window as its scroller; this one never is.
        scrollerRef={(element) => setScroller(element instanceof HTMLElement ? element : null)}
        totalListHeightChanged={onResized}
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

// Outside the component: a new part each time would make the list start over.
const LIST_PARTS: Components<ChatRow> = { Footer: () => <div className={classes.end} /> };
