// The chatroom: the newest talk on its stage, how everybody feels, who is on a journey, and what was said before (S0-37).
"use client";
import { Button } from "@mantine/core";
import { Sparkles } from "lucide-react";
import { EmptyState } from "@/components/layout/empty-state";
import { ErrorNotice } from "@/components/layout/error-notice";
import { LinkButton } from "@/components/ui/link-button";
import { PursePanel } from "@/components/wallet/purse-panel";
import type { TalkView } from "@/convex/model/chatroomViews";
import { useLatestTalk } from "@/hooks/talks/use-latest-talk";
import { useTalkOnStage } from "@/hooks/talks/use-talk-on-stage";
import { ChatroomPage, ChatroomSection } from "./chatroom-page";
import { ChatroomSkeleton } from "./chatroom-skeleton";
import { EmptyStagePanel } from "./empty-stage-panel";
import { HistoryPanel } from "./history-panel";
import { MoodDashboardPanel } from "./mood-dashboard-panel";
import { OfflineStripPanel } from "./offline-strip-panel";
import { RecoveryPanel } from "./recovery-panel";
import { StagePanel } from "./stage-panel";

export function ChatroomScreen({ initial }: { initial?: TalkView | null }) {
  const latest = useLatestTalk(initial);
  switch (latest.kind) {
    case "loading":
      return <ChatroomSkeleton />;
    case "signed-out":
      return (
        <EmptyState
          order={1}
          title="You are signed out"
          action={<LinkButton href="/sign-in?next=/chatroom">Sign in</LinkButton>}
        >
          Your chatlings go on without you for a while. Sign in again to hear what they said.
        </EmptyState>
      );
    case "failed":
      return (
        <ErrorNotice order={1} title="The chatroom did not load" onRetry={() => window.location.reload()}>
          Every talk is stored; only this page could not reach them.
        </ErrorNotice>
      );
    case "ready":
      return (
        <ChatroomPage>
          <OfflineStripPanel />
          <ChatroomSection title="Active conversation">
            {latest.value === null ? <EmptyStagePanel /> : <ActiveTalk latest={latest.value} />}
          </ChatroomSection>
          <PursePanel />
          <MoodDashboardPanel />
          <RecoveryPanel />
          {latest.value === null ? null : <HistoryPanel />}
        </ChatroomPage>
      );
  }
}

function ActiveTalk({ latest }: { latest: TalkView }) {
  const { talk, showNewer } = useTalkOnStage(latest);
  return (
    <>
      {showNewer === null ? null : (
        <Button variant="light" leftSection={<Sparkles size={18} aria-hidden />} onClick={showNewer}>
          A new talk is here: watch it
        </Button>
      )}
      {/* Always there, so that a screen reader hears what comes into it. */}
      <output className="visually-hidden">{showNewer === null ? null : "A new talk is here."}</output>
      <StagePanel key={talk.talkId} talk={talk} />
    </>
  );
}
