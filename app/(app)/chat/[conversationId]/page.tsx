// One chat (S4-23): read on the server for the first paint, live afterwards.
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { sessionQuery } from "@/app/session-query";
import { ChatScreen } from "@/components/chat/chat-screen";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import { signInPath } from "@/lib/safe-path";

interface ChatPageProps {
  readonly params: Promise<{ conversationId: string }>;
}

// The title and the page need the same read; within one request it happens once.
const readConversation = cache((conversationId: Id<"conversations">) =>
  sessionQuery(api.conversations.open, { conversationId }),
);

export async function generateMetadata({ params }: ChatPageProps): Promise<Metadata> {
  const read = await readConversation(await conversationIdOf(params));
  return { title: read.kind === "read" && read.value !== null ? read.value.name : "Chat" };
}

export default async function ChatPage({ params }: ChatPageProps) {
  const conversationId = await conversationIdOf(params);
  const read = await readConversation(conversationId);
  if (read.kind === "signed-out") redirect(signInPath(`/chat/${conversationId}`));
  if (read.kind === "read" && read.value === null) notFound();
  return (
    <ChatScreen
      key={conversationId}
      conversationId={conversationId}
      renderedAt={read.at}
      {...(read.kind === "read" ? { initial: read.value } : {})}
    />
  );
}

async function conversationIdOf(params: ChatPageProps["params"]): Promise<Id<"conversations">> {
  // Only a guess until the backend has checked it: an address that is no id of ours is refused there.
  return (await params).conversationId as Id<"conversations">;
}
