// What can be done with the whole chat.
"use client";
import { ActionIcon, Menu } from "@mantine/core";
import { EllipsisVertical, Eraser, Search } from "lucide-react";
import classes from "./message-menu.module.css";

export interface ChatMenuProps {
  readonly name: string;
  readonly onSearch: () => void;
  readonly onClear: () => void;
}

export function ChatMenu({ name, onSearch, onClear }: ChatMenuProps) {
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
      <Menu
        position="bottom-end"
        withinPortal={false}
        withInitialFocusPlaceholder={false}
        shadow="md"
        radius="lg"
        width={248}
        classNames={{ item: classes.item ?? "", dropdown: classes.dropdown ?? "" }}
      >
        <Menu.Target>
          <ActionIcon size={44} color="gray" aria-label={`More about the chat with ${name}`} data-chat-search>
            <EllipsisVertical size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Search size={18} aria-hidden />} onClick={onSearch}>
            Search in this chat
          </Menu.Item>
          <Menu.Item className={classes.danger ?? ""} leftSection={<Eraser size={18} aria-hidden />} onClick={onClear}>
            Clear this chat
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
