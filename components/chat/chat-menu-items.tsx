// The menu of a whole chat, once somebody has asked for it.
"use client";
import { Menu } from "@mantine/core";
import { Eraser, LogOut, Search } from "lucide-react";
import { AnchoredAt, useOpensAfterwards } from "@/components/ui/anchored-at";
import type { ChatMenuProps } from "./chat-menu";
import classes from "./message-menu.module.css";

export interface ChatMenuItemsProps extends ChatMenuProps {
  /** The button it stands at. */
  readonly at: HTMLElement;
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
}

export function ChatMenuItems({ name, at, isOpen, onChange, onSearch, onClear, onLeave }: ChatMenuItemsProps) {
  return (
    <Menu
      opened={useOpensAfterwards(isOpen)}
      onChange={onChange}
      position="bottom-end"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      shadow="md"
      radius="lg"
      width={248}
      classNames={{ item: classes.item ?? "", dropdown: classes.dropdown ?? "" }}
    >
      <Menu.Target>
        <AnchoredAt element={at} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`More about the chat with ${name}`}>
        <Menu.Item leftSection={<Search size={18} aria-hidden />} onClick={onSearch}>
          Search in this chat
        </Menu.Item>
        {onLeave === null ? null : (
          <Menu.Item leftSection={<LogOut size={18} aria-hidden />} onClick={onLeave}>
            Leave the room
          </Menu.Item>
        )}
        <Menu.Item className={classes.danger ?? ""} leftSection={<Eraser size={18} aria-hidden />} onClick={onClear}>
          Clear this chat
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
