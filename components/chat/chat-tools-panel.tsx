// What is done with a whole chat: looking for words in it, and clearing it. Joins the two to their hooks.
"use client";
import { notifications } from "@mantine/notifications";
import { type ReactNode, useState } from "react";
import { later } from "@/components/ui/later";
import type { SearchHit } from "@/convex/model/search";
import type { ConversationView } from "@/convex/model/views";
import { useClearable, useClearChat } from "@/hooks/conversations/use-clear-chat";
import { useLeaveRoom } from "@/hooks/rooms/use-room";
import { useSearch } from "@/hooks/messages/use-search";
import { ChatMenu } from "./chat-menu";

const ChatSearch = later(async () => (await import("./chat-search")).ChatSearch);
const LeaveDialog = later(async () => (await import("./leave-dialog")).LeaveDialog);
const ClearDialog = later(async () => (await import("./clear-dialog")).ClearDialog);

export interface ChatToolsInput {
  readonly conversation: ConversationView;
  readonly now: number;
  readonly onPick: (hit: SearchHit) => void;
  readonly onCleared: () => void;
}

export interface ChatTools {
  readonly menu: ReactNode;
  /** Lies over the lines. */
  readonly search: ReactNode;
  readonly dialog: ReactNode;
}

export function useChatTools({ conversation, now, onPick, onCleared }: ChatToolsInput): ChatTools {
  const [tool, setTool] = useState<"none" | "search" | "clear" | "leave">("none");
  const close = () => setTool("none");
  return {
    menu: (
      <ChatMenu
        name={conversation.name}
        onSearch={() => setTool("search")}
        onClear={() => setTool("clear")}
        onLeave={conversation.room?.active === true ? () => setTool("leave") : null}
      />
    ),
    search:
      tool === "search" ? (
        <ChatSearchPanel
          conversation={conversation}
          now={now}
          onPick={(hit) => {
            close();
            onPick(hit);
          }}
          onClose={() => {
            close();
            focusTheWayIn();
          }}
        />
      ) : null,
    dialog:
      tool === "leave" ? (
        <LeaveRoomPanel conversation={conversation} onClose={close} />
      ) : tool === "clear" ? (
        <ClearChatPanel
          conversation={conversation}
          onClose={close}
          onCleared={() => {
            close();
            onCleared();
          }}
        />
      ) : null,
  };
}

/** The search button, or the menu where there is no room for the button. */
function focusTheWayIn(): void {
  const ways = [...document.querySelectorAll<HTMLElement>("[data-chat-search]")];
  ways.find((way) => way.offsetParent !== null)?.focus();
}

interface ChatSearchPanelProps {
  readonly conversation: ConversationView;
  readonly now: number;
  readonly onPick: (hit: SearchHit) => void;
  readonly onClose: () => void;
}

function ChatSearchPanel({ conversation, now, onPick, onClose }: ChatSearchPanelProps) {
  const [words, setWords] = useState("");
  const search = useSearch(words, conversation.conversationId);
  return (
    <ChatSearch
      name={conversation.name}
      words={words}
      search={search}
      now={now}
      onChange={setWords}
      onPick={onPick}
      onClose={onClose}
    />
  );
}

function LeaveRoomPanel({ conversation, onClose }: { conversation: ConversationView; onClose: () => void }) {
  const leave = useLeaveRoom(conversation.conversationId);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const onLeave = async () => {
    setBusy(true);
    const outcome = await leave();
    setBusy(false);
    if (outcome.kind === "failed") setRefusal(outcome.words);
    else onClose();
  };
  return (
    <LeaveDialog
      name={conversation.name}
      refusal={refusal}
      isBusy={isBusy}
      onLeave={() => void onLeave()}
      onClose={onClose}
    />
  );
}

interface ClearChatPanelProps {
  readonly conversation: ConversationView;
  readonly onCleared: () => void;
  readonly onClose: () => void;
}

function ClearChatPanel({ conversation, onCleared, onClose }: ClearChatPanelProps) {
  const { conversationId, name } = conversation;
  const extent = useClearable(conversationId, true);
  const clear = useClearChat(conversationId);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const onClear = async (forgetMemories: boolean) => {
    setBusy(true);
    const outcome = await clear(forgetMemories);
    setBusy(false);
    if (outcome.kind === "failed") {
      setRefusal(outcome.words);
      return;
    }
    notifications.show({ color: "leaf", message: `The chat with ${name} is cleared. It begins anew.` });
    onCleared();
  };
  return (
    <ClearDialog
      name={name}
      isRoom={conversation.room !== null}
      extent={extent}
      refusal={refusal}
      isBusy={isBusy}
      onClear={(forgetMemories) => void onClear(forgetMemories)}
      onClose={onClose}
    />
  );
}
