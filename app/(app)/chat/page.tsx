// The person's chats (S4-23). The list itself is the layout's; this is the pane beside it.
import type { Metadata } from "next";
import { ChatPick } from "@/components/chat/chat-pick";

export const metadata: Metadata = { title: "Chats" };

export default function ChatsPage() {
  return <ChatPick />;
}
