// One talk by its own address: the stage, and the way back to the chatroom.
"use client";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { ErrorNotice } from "@/components/layout/error-notice";
import { LinkButton } from "@/components/ui/link-button";
import type { TalkView } from "@/convex/model/chatroomViews";
import { useTalk } from "@/hooks/talks/use-talk";
import { ChatroomSkeleton } from "./chatroom-skeleton";
import { OfflineStripPanel } from "./offline-strip-panel";
import classes from "./talk-screen.module.css";
import { StagePanel } from "./stage-panel";
import { TalkNotFound } from "./talk-not-found";

export function TalkScreen({ talkId, initial }: { talkId: string; initial?: TalkView | null }) {
  const live = useTalk(talkId, initial);
  switch (live.kind) {
    case "loading":
      return <ChatroomSkeleton />;
    case "signed-out":
      return (
        <EmptyState
          order={1}
          title="You are signed out"
          action={<LinkButton href={`/sign-in?next=/chatroom/${talkId}`}>Sign in</LinkButton>}
        >
          This talk is stored. Sign in again to watch it.
        </EmptyState>
      );
    case "failed":
      return (
        <ErrorNotice order={1} title="This talk did not load" onRetry={() => window.location.reload()}>
          It is stored; only this page could not reach it.
        </ErrorNotice>
      );
    case "ready":
      return live.value === null ? <TalkNotFound /> : <ShownTalk talk={live.value} />;
  }
}

function ShownTalk({ talk }: { talk: TalkView }) {
  return (
    <div className={classes.page}>
      <Link href="/chatroom" className={classes.back}>
        <ArrowLeft size={18} aria-hidden /> Chatroom
      </Link>
      <OfflineStripPanel />
      <StagePanel key={talk.talkId} talk={talk} order={1} />
    </div>
  );
}
