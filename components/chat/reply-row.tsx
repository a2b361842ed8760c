// The answer in the making: who is typing, then the words as they come, in the one bubble that will hold the line.
"use client";
import { useNow } from "@/hooks/browser/use-now";
import type { ChatlingView, ReplyView } from "@/convex/model/views";
import classes from "./message-row.module.css";
import { RowFace } from "./row-face";

/** A wait this long gets words, in milliseconds: the answer can be left alone and will be here. */
const LONG_WAIT_MS = 10_000;

export interface ReplyRowProps {
  readonly reply: Exclude<ReplyView, { kind: "idle" }>;
  readonly chatling: ChatlingView;
  readonly isFirst: boolean;
}

export function ReplyRow({ reply, chatling, isFirst }: ReplyRowProps) {
  const isThinking = reply.kind === "thinking" || reply.text === "";
  return (
    // Hidden from screen readers: they hear the whole line once, from the live log.
    <div className={classes.row} data-side="theirs" data-first={isFirst} data-last aria-hidden>
      <RowFace chatling={chatling} isShown state={isThinking ? "thinking" : "talking"} />
      <div className={classes.stack}>
        {isThinking ? (
          <div className={`${classes.bubble} ${classes.typing}`}>
            <span className={classes.dot} />
            <span className={classes.dot} />
            <span className={classes.dot} />
          </div>
        ) : (
          <p className={classes.bubble} dir="auto">
            {reply.text}
          </p>
        )}
        <div className={classes.meta}>
          {isThinking ? (
            <ThinkingWords name={chatling.nickname} since={reply.since} />
          ) : (
            `${chatling.nickname} is talking`
          )}
        </div>
      </div>
    </div>
  );
}

function ThinkingWords({ name, since }: { name: string; since: number }) {
  const now = useNow(since, 1_000);
  return now - since < LONG_WAIT_MS
    ? `${name} is thinking`
    : `${name} is taking its time. You can leave; the answer will be here.`;
}
