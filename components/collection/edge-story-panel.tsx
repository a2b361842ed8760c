// The story of one friendship: how close two are, how it went, and the talks that made it so (M-12).
"use client";
import { Skeleton, Title } from "@mantine/core";
import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { LocalTime } from "@/components/chat/local-time";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import type { EdgeStory } from "@/convex/model/chatroomViews";
import { useEdgeStory } from "@/hooks/relationships/use-edge-story";
import { dayWords } from "@/lib/format-time";
import { AffinityChart } from "./affinity-chart";
import { BondIcon } from "./bond-badge";
import { affinityWords, courseOf, deltaWords, kindOf, signed } from "./friendship-words";
import classes from "./friends.module.css";

export interface EdgeStoryPanelProps {
  readonly pair: { readonly a: string; readonly b: string };
  readonly now: number;
  readonly onClose: () => void;
}

export function EdgeStoryPanel({ pair, now, onClose }: EdgeStoryPanelProps) {
  const story = useEdgeStory(pair);
  return (
    <section className={classes.story} aria-label="The story of a friendship">
      <Link
        href="/chatlings/friends"
        className={classes.back}
        onNavigate={(event) => {
          event.preventDefault();
          onClose();
        }}
      >
        <ArrowLeft size={18} aria-hidden />
        All friendships
      </Link>
      {story.kind === "loading" ? <StorySkeleton /> : null}
      {story.kind === "ready" && story.value !== null ? <Story story={story.value} now={now} /> : null}
      {story.kind === "ready" && story.value === null ? <p>These two have not talked yet.</p> : null}
      {story.kind === "failed" ? <p role="alert">This story did not load. It is still kept.</p> : null}
      {story.kind === "signed-out" ? <p>Sign in again to read this story.</p> : null}
    </section>
  );
}

function Story({ story, now }: { story: EdgeStory; now: number }) {
  const { a, b, affinity, history } = story;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was chosen stands somewhere else on the page, so the keyboard and the screen reader are taken there.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className={classes.two}>
        <ChatlingPortrait {...a} size={72} />
        <ChatlingPortrait {...b} size={72} />
      </div>
      <Title order={2} size="h3" ref={heading} tabIndex={-1} className={classes.storyTitle} dir="auto">
        {a.nickname} and {b.nickname}
      </Title>
      <p className={classes.standing}>
        <BondIcon kind={kindOf(affinity)} />
        {affinityWords(affinity)} <span className={classes.number}>{signed(affinity)}</span>
      </p>
      <AffinityChart course={courseOf(story)} />
      <Title order={3} size="1rem">
        What they talked about
      </Title>
      <Talks story={story} now={now} />
      {history.length === 0 ? null : <Before story={story} />}
    </>
  );
}

function Talks({ story, now }: { story: EdgeStory; now: number }) {
  return (
    <ol className={classes.talks}>
      {story.history.map(({ talkId, statement, agreed, delta, at }) => (
        <li key={talkId}>
          <Link href={`/chatroom/${talkId}`} className={classes.talk}>
            <span className={classes.statement}>{statement}</span>
            <span className={classes.talkFacts}>
              {agreed ? "On good terms" : "Not of one mind"}, {deltaWords(delta)} ·{" "}
              <LocalTime at={at} words={(zone) => dayWords(at, now, zone)} />
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** Talks that are no longer named still count. */
function Before({ story: { base } }: { story: EdgeStory }) {
  return base === 0 ? null : <p className={classes.before}>Before that: {signed(base)}.</p>;
}

function StorySkeleton() {
  return (
    <section className={classes.waiting} aria-busy="true" aria-label="Loading">
      <Skeleton width="10rem" height="4.5rem" radius="2rem" />
      <Skeleton width="12rem" height="1.5rem" />
      <Skeleton width="100%" height="6rem" />
      <Skeleton width="100%" height="3rem" />
    </section>
  );
}
