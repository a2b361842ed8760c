// One chatling: its face, mood, nature and tastes, the way to its chat, and what it honestly is.
"use client";
import { Button, Text, Title } from "@mantine/core";
import { MessageCircle } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AwayBannerPanel } from "@/components/chat/away-banner-panel";
import { WhyPanel } from "@/components/chatroom/why-panel";
import { AiDisclosure } from "@/components/layout/ai-disclosure";
import { LiveScreen } from "@/components/layout/live-screen";
import { NestPicture } from "@/components/layout/nest-picture";
import { MemoriesPanel } from "@/components/memories/memories-panel";
import { LinkButton } from "@/components/ui/link-button";
import type { Id } from "@/convex/_generated/dataModel";
import type { ChatlingView, SpeciesView } from "@/convex/model/views";
import { useChatling } from "@/hooks/chatlings/use-chatling";
import { useStartConversation } from "@/hooks/conversations/use-start-conversation";
import { ChatlingNotFound } from "./chatling-not-found";
import { ChatlingPortrait } from "./chatling-portrait";
import { ChatlingSkeleton } from "./chatling-skeleton";
import classes from "./chatlings.module.css";
import { kindWords } from "./kind-words";
import { MoodBadge, portraitLabel } from "./mood-badge";
import { SpeciesFacts } from "./species-facts";
import { TeamPanel } from "./team-panel";
import { Whereabouts } from "./whereabouts";

export interface ChatlingScreenProps {
  readonly chatlingId: Id<"chatlings">;
  readonly catalogue: readonly SpeciesView[];
  readonly initial?: ChatlingView | null;
}

export function ChatlingScreen({ chatlingId, catalogue, initial }: ChatlingScreenProps) {
  return (
    <LiveScreen
      live={useChatling(chatlingId, initial)}
      skeleton={<ChatlingSkeleton />}
      address={`/chatlings/${chatlingId}`}
      signedOut="Your chatlings are safe. Sign in again to see them."
      failed={{
        title: "This chatling could not be shown",
        words: "It is well; only this page could not reach it.",
        action: <ToCollection />,
      }}
      order={1}
    >
      {(chatling) =>
        chatling === null ? (
          <ChatlingNotFound />
        ) : (
          <Profile chatling={chatling} species={catalogue.find(({ slug }) => slug === chatling.speciesSlug)} />
        )
      }
    </LiveScreen>
  );
}

function ToCollection() {
  return (
    <LinkButton href="/chatlings" variant="default">
      To the collection
    </LinkButton>
  );
}

function Profile({ chatling, species }: { chatling: ChatlingView; species: SpeciesView | undefined }) {
  const { chatlingId, nickname, mood, status, speciesName, trait } = chatling;
  const isAway = status === "runaway";
  return (
    <div className={classes.profile}>
      <section className={classes.meeting}>
        {isAway ? <NestPicture /> : <ChatlingPortrait {...chatling} size={192} label={portraitLabel(nickname, mood)} />}
        <Title order={1} dir="auto" className={classes.profileName}>
          {nickname}
        </Title>
        {isAway ? null : (
          <>
            <span className={classes.state}>
              <MoodBadge mood={mood} />
              <Whereabouts status={status} />
            </span>
            <WhyPanel chatling={chatling} />
          </>
        )}
        <Text ta="center">{kindWords({ rarity: species?.rarity ?? "common", speciesName, trait })}</Text>
        {isAway ? (
          <div className={classes.awayNote}>
            <AwayBannerPanel chatlingId={chatlingId} name={nickname} />
          </div>
        ) : null}
        <ChatButton chatling={chatling} />
      </section>
      <section className={classes.facts}>
        {species === undefined ? null : <SpeciesFacts species={species} />}
        {isAway ? null : <TeamPanel chatling={chatling} />}
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
  const isAway = chatling.status === "runaway";
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
        variant={isAway ? "default" : "filled"}
        onClick={() => void open()}
      >
        {isAway ? "Read what you wrote" : `Chat with ${chatling.nickname}`}
      </Button>
      {failure === null ? null : (
        <Text role="alert" c="coral">
          {failure}
        </Text>
      )}
    </>
  );
}
