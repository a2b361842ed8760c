// One line: what it answers, its picture or sound, its bubble, its reactions, when it was and what became of it. Text is only
// ever text (S3-44).
"use client";
import { Trash2 } from "lucide-react";
import { useRef } from "react";
import { MessageMedia } from "@/components/media/message-media";
import type { MessageView } from "@/convex/model/views";
import { useLongPress } from "@/hooks/browser/use-long-press";
import { clockWords, fullTimeWords } from "@/lib/format-time";
import { LineStatusNote } from "./line-status";
import { LineTools } from "./line-tools";
import { LocalTime } from "./local-time";
import { MessageEditor } from "./message-editor";
import { MessageQuote } from "./message-quote";
import classes from "./message-row.module.css";
import type { MessageRowProps } from "./message-row";
import type { LineRow } from "./message-rows";
import { deletedWords } from "./quoted-words";
import { ReactionChips } from "./reaction-chips";
import { LINE_TOOL } from "./roving";
import { RowFace } from "./row-face";

type LineProps = MessageRowProps & { row: LineRow };

export function MessageLine(props: LineProps) {
  const { row, chatling, actions, isTabStop, editing, isAmongSeveral } = props;
  const { message } = row;
  const place = useRef<HTMLDivElement>(null);
  const acted = actedOn(row);
  const longPress = useLongPress(() => {
    const tool = place.current?.querySelector<HTMLElement>(`[${LINE_TOOL}]`);
    if (acted !== null && tool !== null && tool !== undefined) actions.openMenu(acted, tool);
  });
  const speaker = row.side === "mine" ? "You" : chatling.nickname;
  const tools =
    acted === null || editing !== null ? null : (
      <LineTools message={acted} speaker={speaker} actions={actions} isTabStop={isTabStop} />
    );
  return (
    <div
      ref={place}
      className={classes.row}
      data-side={row.side}
      data-first={row.isFirst}
      data-last={row.isLast}
      data-prologue={row.isPrologue || undefined}
      data-message-id={message?.messageId}
      {...(acted === null ? {} : longPress)}
    >
      {row.side === "theirs" ? <RowFace chatling={chatling} isShown={row.isLast} /> : tools}
      <div className={classes.stack}>
        <span className={isAmongSeveral && row.side === "theirs" && row.isFirst ? classes.speaker : "visually-hidden"}>
          {speaker}
          <span className="visually-hidden">:</span>
        </span>
        {message !== null && editing !== null ? (
          <MessageEditor message={message} text={editing} actions={actions.editor} />
        ) : (
          <LineBody {...props} speaker={speaker} />
        )}
        {message === null ? null : <ReactionChips message={message} actions={actions} />}
        <LineFoot {...props} />
      </div>
      {row.side === "theirs" ? tools : null}
    </div>
  );
}

/** What can be answered, changed or taken away: a stored line that is still there. */
function actedOn({ message, status }: LineRow): MessageView | null {
  return message === null || message.deleted || status.kind !== "stored" ? null : message;
}

function LineBody({ row, chatling, actions, speaker }: LineProps & { speaker: string }) {
  const { message, quote, status, text } = row;
  if (message?.deleted === true) {
    return (
      <p className={classes.bubble} data-status="deleted">
        <Trash2 size={14} aria-hidden /> {deletedWords(row.side, chatling.nickname)}
      </p>
    );
  }
  const words = status.kind === "failed-reply" && text === "" ? "The answer did not come through." : text;
  return (
    <>
      {quote === null ? null : <MessageQuote quote={quote} name={chatling.nickname} onJump={actions.jumpTo} />}
      {message === null ? null : <MessageMedia message={message} speaker={speaker} />}
      {words === "" ? null : (
        <p className={classes.bubble} data-status={status.kind} dir="auto">
          {words}
        </p>
      )}
    </>
  );
}

function LineFoot({ row, isOffline, actions }: LineProps) {
  const { status, message } = row;
  const editedAt = message?.editedAt ?? null;
  return (
    <>
      <LineStatusNote status={status} isOffline={isOffline} actions={actions} />
      {status.kind === "stored" && !row.isPrologue && (row.isLast || editedAt !== null) ? (
        <div className={classes.meta}>
          <LocalTime at={row.at} words={(zone) => clockWords(row.at, zone)} />
          {editedAt === null ? null : (
            <LocalTime
              at={editedAt}
              words={() => "· edited"}
              title={(zone) => `Edited ${fullTimeWords(editedAt, zone)}`}
            />
          )}
          {row.brain === "template" && message?.deleted !== true ? (
            <span title="No outside AI service was asked for this line."> · built-in brain</span>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
