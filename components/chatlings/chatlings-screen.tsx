// My chatlings on a shelf, and the way to another egg.
"use client";
import { Plus } from "lucide-react";
import { ContentPage } from "@/components/layout/content-page";
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
          order={1}
          title="You are signed out"
          action={<LinkButton href="/sign-in?next=/chatlings">Sign in</LinkButton>}
        >
          Your chatlings are safe. Sign in again to see them.
        </EmptyState>
      );
    case "failed":
      return (
        <ErrorNotice order={1} title="The shelf did not load" onRetry={() => window.location.reload()}>
          Your chatlings are stored; only this page could not reach them.
        </ErrorNotice>
      );
    case "ready":
      return chatlings.value.length === 0 ? <NoChatlings /> : <Shelf chatlings={chatlings.value} />;
  }
}

function Shelf({ chatlings }: { chatlings: readonly ChatlingView[] }) {
  return (
    <ContentPage
      title="My chatlings"
      action={
        <LinkButton href="/hatch" leftSection={<Plus size={18} aria-hidden />}>
          Hatch another
        </LinkButton>
      }
    >
      <ul className={classes.shelf}>
        {chatlings.map((chatling) => (
          <li key={chatling.chatlingId}>
            <ChatlingCard chatling={chatling} />
          </li>
        ))}
      </ul>
    </ContentPage>
  );
}

function NoChatlings() {
  return (
    <EmptyState
      order={1}
      title="Nobody has hatched yet"
      picture={<Egg colour="honey" taps={0} />}
      action={<LinkButton href="/hatch">Hatch a chatling</LinkButton>}
    >
      This is where your chatlings live. Hatch one and it moves in at once.
    </EmptyState>
  );
}
