// Who lives at home: the first part of the collection.
"use client";
import { EmptyState } from "@/components/layout/empty-state";
import { ErrorNotice } from "@/components/layout/error-notice";
import { LinkButton } from "@/components/ui/link-button";
import type { ChatlingView } from "@/convex/model/views";
import { useChatlings } from "@/hooks/chatlings/use-chatlings";
import { ChatlingCard } from "./chatling-card";
import classes from "./chatlings.module.css";
import { ChatlingsSkeleton } from "./chatlings-skeleton";
import { Egg } from "./egg";

export function ChatlingsScreen({ initial }: { initial?: ChatlingView[] }) {
  const chatlings = useChatlings(initial);
  switch (chatlings.kind) {
    case "loading":
      return <ChatlingsSkeleton />;
    case "signed-out":
      return (
        <EmptyState
          title="You are signed out"
          action={<LinkButton href="/sign-in?next=/chatlings">Sign in</LinkButton>}
        >
          Your chatlings are safe. Sign in again to see them.
        </EmptyState>
      );
    case "failed":
      return (
        <ErrorNotice title="Your chatlings did not load" onRetry={() => window.location.reload()}>
          They are all stored; only this page could not reach them.
        </ErrorNotice>
      );
    case "ready":
      return chatlings.value.length === 0 ? <NoChatlings /> : <AtHome chatlings={chatlings.value} />;
  }
}

function AtHome({ chatlings }: { chatlings: readonly ChatlingView[] }) {
  return (
    <ul className={classes.shelf} aria-label="At home">
      {chatlings.map((chatling) => (
        <li key={chatling.chatlingId}>
          <ChatlingCard chatling={chatling} />
        </li>
      ))}
    </ul>
  );
}

function NoChatlings() {
  return (
    <EmptyState
      title="Nobody has hatched yet"
      picture={<Egg colour="honey" taps={0} />}
      action={<LinkButton href="/hatch">Hatch a chatling</LinkButton>}
    >
      This is where your chatlings live. Hatch one and it moves in at once.
    </EmptyState>
  );
}
