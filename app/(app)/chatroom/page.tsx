// What my chatlings say to each other, how they feel, and who is on a journey (S0-37).
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { sessionQuery } from "@/app/session-query";
import { ChatroomScreen } from "@/components/chatroom/chatroom-screen";
import { api } from "@/convex/_generated/api";
import { signInPath } from "@/lib/safe-path";

export const metadata: Metadata = { title: "Chatroom" };

export default async function ChatroomRoute() {
  const read = await sessionQuery(api.talks.latest, {});
  if (read.kind === "signed-out") redirect(signInPath("/chatroom"));
  return <ChatroomScreen {...(read.kind === "read" ? { initial: read.value } : {})} />;
}
