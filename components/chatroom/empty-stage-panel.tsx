// A stage on which nobody has talked yet: says what it takes, and when the next talk comes.
"use client";
import { Loader } from "@mantine/core";
import { Egg } from "lucide-react";
import type { ReactNode } from "react";
import { LocalTime } from "@/components/chat/local-time";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { NestPicture } from "@/components/layout/nest-picture";
import { LinkButton } from "@/components/ui/link-button";
import type { ChatlingView } from "@/convex/model/views";
import { useChatlings } from "@/hooks/chatlings/use-chatlings";
import { useRunaways } from "@/hooks/runaways/use-runaways";
import { useNextTalkAt } from "@/hooks/talks/use-next-talk-at";
import { useSoon } from "@/hooks/talks/use-soon";
import { PARTICIPANTS_MIN } from "@/lib/chatroom-limits";
import { clockWords } from "@/lib/format-time";
import classes from "./chatroom.module.css";

export function EmptyStagePanel() {
  const live = useChatlings();
  const runaways = useRunaways();
  if (live.kind === "loading" || runaways.kind === "loading") return <Quiet title="The curtain is about to rise" />;
  if (live.kind !== "ready" || runaways.kind !== "ready") return <NobodyToAsk />;
  const mine = live.value;
  const home = mine.filter(({ status }) => status === "home");
  const all = mine.length + runaways.value.length;
  if (all === 0) return <NobodyYet />;
  if (all < PARTICIPANTS_MIN && mine[0] !== undefined) return <OneAlone chatling={mine[0]} />;
  return home.length < PARTICIPANTS_MIN ? <MostAreAway home={home} /> : <AboutToTalk home={home} />;
}

function NobodyToAsk() {
  return (
    <Quiet title="The curtain stays down for a moment" picture={<NestPicture />}>
      <p>Your chatlings could not be asked just now. They are safe, and the page tries again by itself.</p>
    </Quiet>
  );
}

function NobodyYet() {
  return (
    <Quiet title="A stage without anybody on it" picture={<Faces chatlings={[]} empty={2} />}>
      <p>Here your chatlings talk to each other while you are away. It begins with one egg, and then another.</p>
      <LinkButton href="/hatch">Hatch a chatling</LinkButton>
    </Quiet>
  );
}

function OneAlone({ chatling }: { chatling: ChatlingView }) {
  return (
    <Quiet title="Two make a talk" picture={<Faces chatlings={[chatling]} empty={1} />}>
      <p>
        {chatling.nickname} has opinions and nobody to tell them to. Hatch a second chatling, and they begin within
        seconds.
      </p>
      <LinkButton href="/hatch">Hatch somebody to talk to</LinkButton>
    </Quiet>
  );
}

function MostAreAway({ home }: { home: readonly ChatlingView[] }) {
  const [only] = home;
  return (
    <Quiet
      title={only === undefined ? "Everybody is away" : `${only.nickname} has the house alone`}
      picture={only === undefined ? <NestPicture /> : <Faces chatlings={home} empty={1} />}
    >
      <p>
        Whoever meditates comes back without being called, and whoever is on a journey can be looked for below. As soon
        as two are home, there will be talk again.
      </p>
    </Quiet>
  );
}

function AboutToTalk({ home }: { home: readonly ChatlingView[] }) {
  const isSoon = useSoon();
  const nextAt = useNextTalkAt(!isSoon);
  return (
    <Quiet
      title={isSoon ? "They are putting their heads together" : "Nobody has said a word yet"}
      picture={<Faces chatlings={home} empty={0} />}
    >
      {isSoon ? (
        <output className={classes.soon}>
          <Loader type="dots" size="sm" color="leaf" aria-hidden /> The first talk begins in a moment.
        </output>
      ) : null}
      {!isSoon && nextAt !== null ? (
        <p>
          The next talk is at <LocalTime at={nextAt} words={(zone) => clockWords(nextAt, zone)} />. You need not wait:
          it will be here when you come back.
        </p>
      ) : null}
      {!isSoon && nextAt === null ? <p>The next talk will be here when you come back.</p> : null}
    </Quiet>
  );
}

/** As many as fit beside each other on a phone. */
const FACES_MAX = 4;

function Faces({ chatlings, empty }: { chatlings: readonly ChatlingView[]; empty: number }) {
  return (
    <div className={classes.waiting}>
      {chatlings.slice(0, FACES_MAX).map((chatling) => (
        <ChatlingPortrait key={chatling.chatlingId} {...chatling} size={80} />
      ))}
      {Array.from({ length: empty }, (_, place) => (
        <span key={place} className={classes.place}>
          <Egg aria-hidden />
        </span>
      ))}
    </div>
  );
}

function Quiet({ title, picture, children }: { title: string; picture?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.quiet}>
      {picture}
      <h3>{title}</h3>
      {children}
    </div>
  );
}
