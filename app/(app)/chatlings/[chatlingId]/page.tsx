// One chatling, at "/chatlings/<id>": who it is, what it likes, and the plain word that it is an AI.
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { sessionQuery } from "@/app/session-query";
import { ChatlingScreen } from "@/components/chatlings/chatling-screen";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import { signInPath } from "@/lib/safe-path";

interface ChatlingPageProps {
  readonly params: Promise<{ chatlingId: string }>;
}

// The title and the page need the same read; within one request it happens once.
const readChatling = cache((chatlingId: Id<"chatlings">) => sessionQuery(api.chatlings.get, { chatlingId }));

export async function generateMetadata({ params }: ChatlingPageProps): Promise<Metadata> {
  const read = await readChatling(await chatlingIdOf(params));
  return { title: read.kind === "read" && read.value !== null ? read.value.nickname : "A chatling" };
}

export default async function Page({ params }: ChatlingPageProps) {
  const chatlingId = await chatlingIdOf(params);
  const [read, catalogue] = await Promise.all([readChatling(chatlingId), sessionQuery(api.species.catalogue, {})]);
  if (read.kind === "signed-out") redirect(signInPath(`/chatlings/${chatlingId}`));
  if (read.kind === "read" && read.value === null) notFound();
  return (
    <ChatlingScreen
      chatlingId={chatlingId}
      catalogue={catalogue.kind === "read" ? catalogue.value : []}
      {...(read.kind === "read" ? { initial: read.value } : {})}
    />
  );
}

async function chatlingIdOf(params: ChatlingPageProps["params"]): Promise<Id<"chatlings">> {
  // Only a guess until the backend has checked it: an address that is no id of ours is refused there.
  return (await params).chatlingId as Id<"chatlings">;
}
