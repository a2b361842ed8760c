// One talk by its own address (S0-39): read on the server for the first paint, live afterwards.
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { sessionQuery } from "@/app/session-query";
import { TalkScreen } from "@/components/chatroom/talk-screen";
import { api } from "@/convex/_generated/api";
import { signInPath } from "@/lib/safe-path";

interface TalkPageProps {
  readonly params: Promise<{ talkId: string }>;
}

// The title and the page need the same read; within one request it happens once.
const readTalk = cache((talkId: string) => sessionQuery(api.talks.get, { talkId }));

export async function generateMetadata({ params }: TalkPageProps): Promise<Metadata> {
  const read = await readTalk((await params).talkId);
  return { title: read.kind === "read" && read.value !== null ? read.value.statement : "Talk" };
}

export default async function TalkPage({ params }: TalkPageProps) {
  const { talkId } = await params;
  const read = await readTalk(talkId);
  if (read.kind === "signed-out") redirect(signInPath(`/chatroom/${talkId}`));
  if (read.kind === "read" && read.value === null) notFound();
  return <TalkScreen key={talkId} talkId={talkId} {...(read.kind === "read" ? { initial: read.value } : {})} />;
}
