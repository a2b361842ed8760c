// What can be done with the whole chat: two buttons, and a menu that comes with its first use.
"use client";
import { ActionIcon } from "@mantine/core";
import { EllipsisVertical, Search } from "lucide-react";
import { useState } from "react";
import { later } from "@/components/ui/later";
import classes from "./message-menu.module.css";

const ChatMenuItems = later(async () => (await import("./chat-menu-items")).ChatMenuItems);

export interface ChatMenuProps {
  readonly name: string;
  readonly onSearch: () => void;
  readonly onClear: () => void;
  /** Null where there is no room to leave. */
  readonly onLeave: (() => void) | null;
}

export function ChatMenu({ name, onSearch, onClear, onLeave }: ChatMenuProps) {
  const [at, setAt] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionIcon
        size={44}
        color="gray"
        aria-label="Search in this chat"
        title="Search in this chat"
        data-chat-search
        className={classes.wide ?? ""}
        onClick={onSearch}
      >
        <Search size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size={44}
        color="gray"
        aria-label={`More about the chat with ${name}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-chat-search
        onClick={(event) => {
          setAt(event.currentTarget);
          setOpen(!isOpen);
        }}
      >
        <EllipsisVertical size={20} aria-hidden />
      </ActionIcon>
      {at === null ? null : <ChatMenuItems {...{ name, at, isOpen, onSearch, onClear, onLeave }} onChange={setOpen} />}
    </>
  );
}
