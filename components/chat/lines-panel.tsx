// The lines of a chat as they are read: from the newest upwards or around an old one, with what is on its way and the
// suggested answers at the end.
"use client";
import { notifications } from "@mantine/notifications";
import { type ReactNode, useEffect, useMemo } from "react";
import type { ConversationView } from "@/convex/model/views";
import { useLineInAddress, type AddressedLine } from "@/hooks/browser/use-line-in-address";
import { useTimeZone } from "@/hooks/browser/use-time-zone";
import type { Jump } from "@/hooks/messages/use-jump";
import type { Messages, MorePages } from "@/hooks/messages/use-messages";
import type { OutboxItem } from "@/lib/outbox";
import type { UploadItem } from "@/lib/uploads";
import type { UnfinishedEdit } from "@/lib/unfinished";
import classes from "./message-list.module.css";
import { MessageList } from "./message-list";
import { chatRows } from "./message-rows";
import type { RowActions } from "./row-actions";
import { SuggestedReplies } from "./suggested-replies";

export interface LinesPanelProps {
  readonly conversation: ConversationView;
  readonly read: Messages;
  readonly waiting: readonly OutboxItem[];
  readonly uploads: readonly UploadItem[];
  readonly jump: Jump;
  /** The address named a line to go to. */
  readonly onAddressed: (line: AddressedLine) => void;
  readonly now: number;
  readonly isOffline: boolean;
  readonly actions: RowActions;
  readonly editing: UnfinishedEdit | null;
  /** False while somebody is busy with words of their own. */
  readonly suggests: boolean;
  readonly onSend: (text: string) => void;
  /** What lies over the lines: the search. */
  readonly children: ReactNode;
}

export function LinesPanel(props: LinesPanelProps) {
  const {
    conversation,
    read,
    waiting,
    uploads,
    jump,
    onAddressed,
    now,
    isOffline,
    actions,
    editing,
    suggests,
    onSend,
  } = props;
  const { reply, room, suggestions } = conversation;
  const beganAt = room?.beganAt ?? 0;
  const { messages, older, newer } = read;
  const zone = useTimeZone();
  const isAtNewest = newer.kind === "none";
  const rows = useMemo(() => {
    const ending = isAtNewest
      ? { waiting, uploads, reply }
      : { waiting: [], uploads: [], reply: { kind: "idle" } as const };
    return chatRows({ messages, ...ending, zone, beganAt, hasBeginning: older.kind === "none" });
  }, [messages, waiting, uploads, reply, zone, beganAt, older.kind, isAtNewest]);
  useLineInAddress(onAddressed);
  useGone(read, jump);
  const isQuiet = isAtNewest && reply.kind === "idle" && waiting.length + uploads.length === 0;

  return (
    <div className={classes.place}>
      {props.children}
      <MessageList
        rows={rows}
        conversation={conversation}
        older={older.kind}
        newer={newer.kind}
        now={now}
        isOffline={isOffline}
        actions={actions}
        editing={editing}
        target={jump.target}
        onNeedOlder={() => load(older)}
        onNeedNewer={() => load(newer)}
        onNewest={jump.toNewest}
        foot={<SuggestedReplies suggestions={isQuiet && suggests ? suggestions : []} onSend={onSend} />}
      />
    </div>
  );
}

function load(pages: MorePages): void {
  if (pages.kind === "more") pages.load();
}

/** A line that was jumped to may be gone by now: cleared, or replaced by a fresh answer. */
function useGone({ around, messages }: Messages, { target, toNewest }: Jump): void {
  const isGone =
    target !== null && around === target.messageId && !messages.some(({ messageId }) => messageId === target.messageId);
  useEffect(() => {
    if (!isGone) return;
    notifications.show({ color: "coral", message: "That line is not there any more." });
    toNewest();
  }, [isGone, toNewest]);
}
