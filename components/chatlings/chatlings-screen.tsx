// Who lives at home, and whose nests are empty for now: the first part of the collection.
"use client";
import { Title } from "@mantine/core";
import { EmptyState } from "@/components/layout/empty-state";
import { LiveScreen } from "@/components/layout/live-screen";
import { LinkButton } from "@/components/ui/link-button";
import type { ChatlingView } from "@/convex/model/views";
import { useChatlings } from "@/hooks/chatlings/use-chatlings";
import { useRunaways } from "@/hooks/runaways/use-runaways";
import { ChatlingCard, EmptyNestCard, RoomForOneMore } from "./chatling-card";
import classes from "./chatlings.module.css";
import { ChatlingsSkeleton } from "./chatlings-skeleton";
import { Egg } from "./egg";

export function ChatlingsScreen({ initial }: { initial?: ChatlingView[] }) {
  const chatlings = useChatlings(initial);
  const runaways = useRunaways();
  // Whether nobody has hatched or everybody is on a journey is known only with both.
  const isUnsure = chatlings.kind === "ready" && chatlings.value.length === 0 && runaways.kind === "loading";
  const away = runaways.kind === "ready" ? runaways.value.map(({ chatling }) => chatling) : [];
  return (
    <LiveScreen
      live={isUnsure ? { kind: "loading" } : chatlings}
      skeleton={<ChatlingsSkeleton />}
      address="/chatlings"
      signedOut="Your chatlings are safe. Sign in again to see them."
      failed={{
        title: "Your chatlings did not load",
        words: "They are all stored; only this page could not reach them.",
      }}
    >
      {(home) => (home.length + away.length === 0 ? <NoChatlings /> : <Nests home={home} away={away} />)}
    </LiveScreen>
  );
}

function Nests({ home, away }: { home: readonly ChatlingView[]; away: readonly ChatlingView[] }) {
  return (
    <>
      {home.length === 0 ? null : (
        <ul className={classes.shelf} aria-label="At home">
          {home.map((chatling) => (
            <li key={chatling.chatlingId}>
              <ChatlingCard chatling={chatling} />
            </li>
          ))}
          {home.length === 1 ? (
            <li>
              <RoomForOneMore />
            </li>
          ) : null}
        </ul>
      )}
      {away.length === 0 ? null : <OnJourneys chatlings={away} />}
    </>
  );
}

function OnJourneys({ chatlings }: { chatlings: readonly ChatlingView[] }) {
  return (
    <section className={classes.journeys} aria-labelledby="journeys-title">
      <div className={classes.journeysHead}>
        <Title order={2} size="h3" id="journeys-title">
          On a journey
        </Title>
        <LinkButton href="/chatroom#recovery" variant="default">
          Follow the footprints
        </LinkButton>
      </div>
      <ul className={classes.shelf}>
        {chatlings.map((chatling) => (
          <li key={chatling.chatlingId}>
            <EmptyNestCard chatling={chatling} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoChatlings() {
  return (
    <EmptyState
      title="This is where your chatlings live"
      picture={<Egg colour="honey" taps={0} />}
      action={<LinkButton href="/hatch">Hatch a chatling</LinkButton>}
    >
      Nobody is home right now. Hatch one and it moves in at once, says hello and has an opinion about something.
    </EmptyState>
  );
}
