// The places of the app, in the order both navigations show them. Only places that exist are listed.
import { Bell, Library, MessageCircle, MessagesSquare, Settings } from "lucide-react";
import type { ReactNode } from "react";

export interface NavEntry {
  readonly href: string;
  readonly label: string;
  readonly icon: ReactNode;
}

export const NAV_ENTRIES: readonly NavEntry[] = [
  { href: "/chat", label: "Chats", icon: <MessageCircle aria-hidden /> },
  { href: "/chatroom", label: "Chatroom", icon: <MessagesSquare aria-hidden /> },
  { href: "/chatlings", label: "Collection", icon: <Library aria-hidden /> },
  { href: "/notifications", label: "Inbox", icon: <Bell aria-hidden /> },
  { href: "/settings", label: "Settings", icon: <Settings aria-hidden /> },
];

/** `/chat/abc` lights Chats up, `/chatlings` does not. */
export function isCurrentEntry(entry: NavEntry, pathname: string): boolean {
  return pathname === entry.href || pathname.startsWith(`${entry.href}/`);
}
