// The person's chats (S4-23). The list itself is the layout's; this is the pane beside it.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ChatPick } from "@/components/chat/chat-pick";
import { signInPath } from "@/lib/safe-path";
import { readThreads } from "./read-threads";

export const metadata: Metadata = { title: "Chats" };

export default async function ChatsPage() {
  const read = await readThreads();
  if (read.kind === "signed-out") redirect(signInPath("/chat"));
  return <ChatPick />;
}
