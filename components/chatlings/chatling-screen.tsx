// One chatling: its face, mood, nature and tastes, the way to its chat, and what it honestly is.
"use client";
import { Button, Text, Title } from "@mantine/core";
import { MessageCircle } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { WhyPanel } from "@/components/chatroom/why-panel";
import { AiDisclosure } from "@/components/layout/ai-disclosure";
import { EmptyState } from "@/components/layout/empty-state";
import { ErrorNotice } from "@/components/layout/error-notice";
import { MemoriesPanel } from "@/components/memories/memories-panel";
import { LinkButton } from "@/components/ui/link-button";
import type { Id } from "@/convex/_generated/dataModel";
import type { ChatlingView, SpeciesView } from "@/convex/model/views";
import { useChatling } from "@/hooks/chatlings/use-chatling";
import { useStartConversation } from "@/hooks/conversations/use-start-conversation";
import { ChatlingPortrait } from "./chatling-portrait";
import { ChatlingSkeleton } from "./chatling-skeleton";
import classes from "./chatlings.module.css";
import { MoodBadge, portraitLabel } from "./mood-badge";
import { SpeciesFacts } from "./species-facts";
import { TeamPanel } from "./team-panel";

export interface ChatlingScreenProps {
  readonly chatlingId: Id<"chatlings">;
  readonly catalogue: readonly SpeciesView[];
  readonly initial?: ChatlingView | null;
}

export function ChatlingScreen({ chatlingId, catalogue, initial }: ChatlingScreenProps) {
  const chatling = useChatling(chatlingId, initial);
  switch (chatling.kind) {
    case "loading":
      return <ChatlingSkeleton />;
    case "signed-out":
      return (
        <EmptyState
          order={1}
          title="You are signed out"
          action={<LinkButton href={`/sign-in?next=/chatlings/${chatlingId}`}>Sign in</LinkButton>}
        >
          Your chatlings are safe. Sign in again to see them.
        </EmptyState>
      );
    case "failed":
      return <NotShown />;
    case "ready":
      if (chatling.value === null) return <NotShown />;
      return (
        <Profile
          chatling={chatling.value}
          species={catalogue.find(({ slug }) => slug === chatling.value?.speciesSlug)}
        />
      );
  }
}

function NotShown() {
  return (
    <ErrorNotice
      order={1}
      title="This chatling could not be shown"
      onRetry={() => window.location.reload()}
      action={
        <LinkButton href="/chatlings" variant="default">
          To the collection
        </LinkButton>
      }
    >
      It may have moved, or the connection dropped. Nothing of it is lost.
    </ErrorNotice>
  );
}

function Profile({ chatling, species }: { chatling: ChatlingView; species: SpeciesView | undefined }) {
  return (
    <div className={classes.profile}>
      <section className={classes.meeting}>
        <ChatlingPortrait {...chatling} size={192} label={portraitLabel(chatling.nickname, chatling.mood)} />
        <Title order={1} dir="auto" className={classes.profileName}>
          {chatling.nickname}
        </Title>
        <MoodBadge mood={chatling.mood} />
        <WhyPanel chatling={chatling} />
        <Text ta="center">
          {species === undefined || species.rarity === "common" ? "A" : `A ${species.rarity}`.replace("A u", "An u")}{" "}
          {chatling.speciesName} with a {chatling.trait} nature
        </Text>
        <ChatButton chatling={chatling} />
      </section>
      <section className={classes.facts}>
        {species === undefined ? null : <SpeciesFacts species={species} />}
        <TeamPanel chatling={chatling} />
        <MemoriesPanel chatlingId={chatling.chatlingId} name={chatling.nickname} />
        <AiDisclosure name={chatling.nickname} />
      </section>
    </div>
  );
}

function ChatButton({ chatling }: { chatling: ChatlingView }) {
  const start = useStartConversation();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const open = async () => {
    setBusy(true);
    setFailure(null);
    const outcome = await start(chatling.chatlingId);
    if (outcome.kind === "done") return router.push(`/chat/${outcome.value}`);
    setFailure(outcome.words);
    setBusy(false);
  };
  return (
    <>
      <Button
        size="lg"
        loading={isBusy}
        leftSection={<MessageCircle size={20} aria-hidden />}
        onClick={() => void open()}
      >
        Chat with {chatling.nickname}
      </Button>
      {failure === null ? null : (
        <Text role="alert" c="coral">
          {failure}
        </Text>
      )}
    </>
  );
}
