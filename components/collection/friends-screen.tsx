// Who gets along with whom: the map, the list, and the story of the friendship that was chosen.
"use client";
import { NativeSelect } from "@mantine/core";
import { Egg as EggIcon, MessagesSquare } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { EmptyState } from "@/components/layout/empty-state";
import { LiveScreen } from "@/components/layout/live-screen";
import { LinkButton } from "@/components/ui/link-button";
import type { FriendshipMap as Friendships } from "@/convex/model/chatroomViews";
import { useFriendshipMap } from "@/hooks/relationships/use-friendship-map";
import { EdgeStoryPanel } from "./edge-story-panel";
import { FriendsSkeleton } from "./friends-skeleton";
import { mapOf } from "./friendship-layout";
import { FriendshipList } from "./friendship-list";
import { FriendshipMap } from "./friendship-map";
import { pairKey, readPairKey } from "./friendship-words";
import { isOf, tellingTies } from "./telling-ties";
import classes from "./friends.module.css";

const ADDRESS = "/chatlings/friends";

export function FriendsScreen({ initial, now }: { initial?: Friendships; now: number }) {
  return (
    <LiveScreen
      live={useFriendshipMap(initial)}
      skeleton={<FriendsSkeleton />}
      address={ADDRESS}
      signedOut="Every friendship is kept. Sign in again to see them."
      failed={{
        title: "The friendships did not load",
        words: "They are all kept; only this page could not reach them.",
      }}
    >
      {(map) => <Friends map={map} now={now} />}
    </LiveScreen>
  );
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
  const { chatlings, edges } = map;
  const [chosenAt, setAt] = useState<string | null>(null);
  // Whoever was chosen may have left since.
  const at = chatlings.find(({ chatlingId }) => chatlingId === chosenAt) ?? null;
  const atId = at?.chatlingId ?? null;
  return (
    <div className={classes.friends} data-open={open !== null}>
      <div ref={aside} className={classes.aside}>
        {pair === null ? (
          <>
            {chatlings.length < WHOSE_FROM ? null : <Whose chatlings={chatlings} at={atId} onChoose={setAt} />}
            {at !== null && !edges.some((edge) => isOf(edge, at.chatlingId)) ? (
              <p className={classes.before}>{at.nickname} has not talked to anybody yet.</p>
            ) : null}
            <FriendshipList
              key={atId}
              chatlings={chatlings}
              edges={at === null ? edges : edges.filter((edge) => isOf(edge, at.chatlingId))}
              {...chosen}
            />
          </>
        ) : (
          <EdgeStoryPanel key={open} pair={pair} now={now} onClose={close} />
        )}
      </div>
      <DrawnMap map={map} at={atId} {...chosen} />
    </div>
  );
}

interface DrawnMapProps {
  readonly map: Friendships;
  /** Whose friendships are looked at; null for everybody's. */
  readonly at: string | null;
  readonly open: string | null;
  readonly onOpen: (key: string) => void;
}

function DrawnMap({ map, at, open, onOpen }: DrawnMapProps) {
  const { chatlings, edges } = map;
  const shown = useMemo(() => tellingTies(edges, { at, isOpen: (tie) => pairKey(tie) === open }), [edges, at, open]);
  return (
    <figure className={classes.figure} data-crowd={mapOf(chatlings.length).crowd}>
      <FriendshipMap map={map} shown={shown} open={open} onOpen={onOpen} />
      <figcaption className={classes.caption}>
        A thick line is a strong feeling: whole among friends, dashed where it is strained, dotted while two are finding
        out. Choose one for its story.
        {shown.length === edges.length || at !== null
          ? null
          : ` The strongest ${shown.length} of ${edges.length} have a line here.`}
      </figcaption>
    </figure>
  );
}

/** From so many on, one looks for somebody's friendships rather than at everybody's. */
const WHOSE_FROM = 6;

interface WhoseProps {
  readonly chatlings: Friendships["chatlings"];
  readonly at: string | null;
  readonly onChoose: (chatlingId: string | null) => void;
}

function Whose({ chatlings, at, onChoose }: WhoseProps) {
  return (
    <NativeSelect
      className={classes.whose ?? ""}
      label="Whose friendships"
      size="md"
      data={[
        { value: "", label: "Everybody’s" },
        ...chatlings.map(({ chatlingId, nickname }) => ({ value: chatlingId, label: nickname })),
      ]}
      value={at ?? ""}
      onChange={(event) => onChoose(event.currentTarget.value === "" ? null : event.currentTarget.value)}
    />
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
