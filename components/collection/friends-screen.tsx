// Who gets along with whom: the map, the list, and the story of the friendship that was chosen.
"use client";
import { Egg as EggIcon, MessagesSquare } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { EmptyState } from "@/components/layout/empty-state";
import { ErrorNotice } from "@/components/layout/error-notice";
import { LinkButton } from "@/components/ui/link-button";
import type { FriendshipMap as Friendships } from "@/convex/model/chatroomViews";
import { useFriendshipMap } from "@/hooks/relationships/use-friendship-map";
import { EdgeStoryPanel } from "./edge-story-panel";
import { FriendsSkeleton } from "./friends-skeleton";
import { FriendshipList } from "./friendship-list";
import { FriendshipMap } from "./friendship-map";
import { pairKey, readPairKey } from "./friendship-words";
import classes from "./friends.module.css";

const ADDRESS = "/chatlings/friends";

export function FriendsScreen({ initial, now }: { initial?: Friendships; now: number }) {
  const map = useFriendshipMap(initial);
  switch (map.kind) {
    case "loading":
      return <FriendsSkeleton />;
    case "signed-out":
      return (
        <EmptyState
          title="You are signed out"
          action={<LinkButton href={`/sign-in?next=${ADDRESS}`}>Sign in</LinkButton>}
        >
          Every friendship is kept. Sign in again to see them.
        </EmptyState>
      );
    case "failed":
      return (
        <ErrorNotice title="The friendships did not load" onRetry={() => window.location.reload()}>
          They are all kept; only this page could not reach them.
        </ErrorNotice>
      );
    case "ready":
      return <Friends map={map.value} now={now} />;
  }
}

function Friends({ map, now }: { map: Friendships; now: number }) {
  if (map.chatlings.length < 2) return <TooFew map={map} />;
  if (map.edges.length === 0) return <NoTalks map={map} />;
  return <MapAndStory map={map} now={now} />;
}

function MapAndStory({ map, now }: { map: Friendships; now: number }) {
  const pair = readPairKey(useSearchParams().get("pair"));
  const open = pair === null ? null : pairKey(pair);
  const aside = useRef<HTMLDivElement>(null);
  const closed = useRef(false);
  const go = (address: string) => window.history.pushState(null, "", address);
  const close = () => {
    closed.current = true;
    go(ADDRESS);
  };
  // The link that closed the story is gone with it; the list that takes its place takes the focus too.
  useEffect(() => {
    if (open !== null || !closed.current) return;
    closed.current = false;
    aside.current?.querySelector("a")?.focus();
  }, [open]);
  const chosen = { open, onOpen: (key: string) => go(`${ADDRESS}?pair=${key}`) };
  return (
    <div className={classes.friends} data-open={open !== null}>
      <div ref={aside} className={classes.aside}>
        {pair === null ? (
          <FriendshipList map={map} {...chosen} />
        ) : (
          <EdgeStoryPanel key={open} pair={pair} now={now} onClose={close} />
        )}
      </div>
      <figure className={classes.figure}>
        <FriendshipMap map={map} {...chosen} />
        <figcaption className={classes.caption}>
          A thick line is a strong feeling: whole among friends, dashed where it is strained. Choose one for its story.
        </figcaption>
      </figure>
    </div>
  );
}

function TooFew({ map }: { map: Friendships }) {
  const [only] = map.chatlings;
  return (
    <EmptyState
      title="It takes two to be friends"
      picture={only === undefined ? <EggIcon size={64} aria-hidden /> : <ChatlingPortrait {...only} size={112} />}
      action={<LinkButton href="/hatch">Hatch another</LinkButton>}
    >
      {only === undefined ? "Hatch two chatlings" : `Hatch somebody for ${only.nickname} to talk to`}, and you can watch
      here how they get along.
    </EmptyState>
  );
}

function NoTalks({ map }: { map: Friendships }) {
  return (
    <EmptyState
      title="They have not talked yet"
      picture={
        <span className={classes.two}>
          {map.chatlings.slice(0, 3).map((chatling) => (
            <ChatlingPortrait key={chatling.chatlingId} {...chatling} size={88} />
          ))}
        </span>
      }
      action={
        <LinkButton href="/chatroom" leftSection={<MessagesSquare size={18} aria-hidden />}>
          To the chatroom
        </LinkButton>
      }
    >
      Your chatlings meet in the chatroom twice a day. Every talk brings two of them closer, or gives them something to
      make up about; it all shows here.
    </EmptyState>
  );
}
