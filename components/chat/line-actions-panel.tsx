// What a reader does to the lines of a chat: the one menu, the question before a line is deleted, and the writes behind both.
"use client";
import { notifications } from "@mantine/notifications";
import { useEffect, useMemo, useRef, useState } from "react";
import { later } from "@/components/ui/later";
import type { ConversationView, MessageView } from "@/convex/model/views";
import type { Unfinished } from "@/hooks/browser/use-unfinished";
import { type ChangeMessage, useChangeMessage } from "@/hooks/messages/use-change-message";
import type { Outbox } from "@/hooks/messages/use-outbox";
import { useRetryReply } from "@/hooks/messages/use-retry-reply";
import type { Outcome } from "@/hooks/outcome";
import type { Quote } from "@/lib/unfinished";
import type { MenuChoices, OpenMenu } from "./message-menu";
import { quoteOf } from "./quoted-words";
import type { RowActions } from "./row-actions";
import { speakerOf } from "./speakers";

const MessageMenu = later(async () => (await import("./message-menu")).MessageMenu);
const DeleteDialog = later(async () => (await import("./delete-dialog")).DeleteDialog);

export interface LineActionsInput {
  readonly conversation: ConversationView;
  readonly outbox: Outbox;
  readonly unfinished: Unfinished;
  readonly putBack: (text: string) => void;
  readonly jumpTo: (quote: Quote) => void;
  readonly focusComposer: () => void;
}

export interface LineActions {
  readonly actions: RowActions;
  readonly panel: LineActionsPanelProps;
}

export function useLineActions(input: LineActionsInput): LineActions {
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [deleting, setDeleting] = useState<MessageView | null>(null);
  const change = useChangeMessage();
  const { unfinished, conversation } = input;
  return {
    actions: useRowActions(input, change, setMenu),
    panel: {
      menu,
      deleting,
      name: deleting === null ? conversation.name : speakerOf(conversation, deleting).nickname,
      choices: {
        react: (message, kind, on) => void sayRefusal(change.react(message.messageId, kind, on)),
        reply: (message) => startReply(input, message),
        copy: (message) => void copy(message.text),
        edit: ({ messageId, text }) => unfinished.setEdit({ messageId, text }),
        regenerate: (message) => void sayRefusal(change.regenerate(message.messageId)),
        remove: setDeleting,
      },
      onMenuClose: () => {
        menu?.at.focus({ preventScroll: true });
        setMenu(null);
      },
      onDelete: (message) => {
        setDeleting(null);
        if (unfinished.edit?.messageId === message.messageId) unfinished.setEdit(null);
        void sayRefusal(change.remove(message.messageId));
      },
      onDeleteClose: () => setDeleting(null),
    },
  };
}

export interface LineActionsPanelProps {
  readonly menu: OpenMenu | null;
  readonly deleting: MessageView | null;
  readonly name: string;
  readonly choices: MenuChoices;
  readonly onMenuClose: () => void;
  readonly onDelete: (message: MessageView) => void;
  readonly onDeleteClose: () => void;
}

export function LineActionsPanel(props: LineActionsPanelProps) {
  const { menu, deleting, name, choices, onMenuClose, onDelete, onDeleteClose } = props;
  return (
    <>
      {menu === null ? null : <MessageMenu menu={menu} choices={choices} onClose={onMenuClose} />}
      {deleting === null ? null : (
        <DeleteDialog message={deleting} name={name} onDelete={onDelete} onClose={onDeleteClose} />
      )}
    </>
  );
}

function useRowActions(input: LineActionsInput, change: ChangeMessage, setMenu: (menu: OpenMenu) => void): RowActions {
  const retry = useRetryReply();
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  // One object for the life of the screen, so that a streaming answer redraws its own row and no other.
  return useMemo(
    () => ({
      retryReply: (messageId) => void sayRefusal(retry(messageId)),
      retrySend: (item) => latest.current.outbox.retry(item.clientId),
      takeBack: (item) => {
        const { outbox, putBack, unfinished } = latest.current;
        outbox.discard(item.clientId);
        putBack(item.text);
        if (item.quote !== undefined) unfinished.setQuote(item.quote);
      },
      react: (messageId, kind, on) => void sayRefusal(change.react(messageId, kind, on)),
      reply: (message) => startReply(latest.current, message),
      openMenu: (message, at) =>
        setMenu({ message, at, regenerate: regenerateOf(message, latest.current.conversation) }),
      jumpTo: (quote) => latest.current.jumpTo(quote),
      editor: {
        keep: (messageId, text) => latest.current.unfinished.setEdit({ messageId, text }),
        cancel: () => leaveEditor(latest.current),
        save: async (messageId, text) => {
          const outcome = await change.edit(messageId, text);
          if (outcome.kind === "failed") return `${outcome.words} Your words are kept.`;
          leaveEditor(latest.current);
          return null;
        },
      },
    }),
    [change, retry, setMenu],
  );
}

function leaveEditor({ unfinished, focusComposer }: LineActionsInput): void {
  unfinished.setEdit(null);
  focusComposer();
}

function startReply({ unfinished, focusComposer, conversation }: LineActionsInput, message: MessageView): void {
  unfinished.setQuote(quoteOf(message, speakerOf(conversation, message).nickname));
  // After the menu has given the focus back to its line.
  requestAnimationFrame(focusComposer);
}

/** Only the newest answer to something can be asked for again, and not while another is on its way. */
function regenerateOf(message: MessageView, conversation: ConversationView): OpenMenu["regenerate"] {
  const { messages, reply, premium, freeRemaining } = conversation;
  const isNewest = messages.at(-1)?.messageId === message.messageId;
  const isAnswer = message.author.kind === "chatling" && messages.some(({ author }) => author.kind === "user");
  if (!isNewest || !isAnswer || reply.kind !== "idle") return null;
  return { price: premium || freeRemaining.text === 0 ? "" : `Takes one of your ${freeRemaining.text} free messages` };
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notifications.show({ color: "leaf", message: "Copied" });
  } catch {
    // Some browsers allow it only on secure pages, or ask first and are told no.
    notifications.show({ color: "coral", message: "This browser did not allow copying." });
  }
}

async function sayRefusal(write: Promise<Outcome<null>>): Promise<void> {
  const outcome = await write;
  if (outcome.kind === "failed") notifications.show({ color: "coral", message: outcome.words });
}
