// One talk as an open picture book: on one page the stage with who takes part, on the other what they say.
"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import type { Announcement } from "@/components/chat/announcements";
import { LiveLog } from "@/components/chat/live-log";
import type { TalkLineView, TalkView } from "@/convex/model/chatroomViews";
import type { Frame } from "@/lib/talk-player";
import { StageCast } from "./stage-cast";
import { typingName } from "./stage-doing";
import { TalkOutcome } from "./talk-outcome";
import { TalkScene } from "./talk-scene";
import { TalkScript } from "./talk-script";
import classes from "./talk-stage.module.css";
import { TopicCard } from "./topic-card";

export interface TalkStageProps {
  readonly talk: TalkView;
  readonly frame: Frame;
  readonly isPlaying: boolean;
  readonly announcements: readonly Announcement[];
  readonly controls: ReactNode;
  readonly onShare: (line: TalkLineView) => void;
  /** The level of the topic's heading on its page. */
  readonly order?: 1 | 3;
}

export function TalkStage({ talk, frame, isPlaying, announcements, controls, onShare, order = 3 }: TalkStageProps) {
  const id = useId();
  return (
    <article className={classes.stage} aria-labelledby={id}>
      <div className={classes.page}>
        <div className={classes.picture}>
          <TalkScene category={talk.category} />
          <TopicCard talk={talk} id={id} order={order} />
          <StageCast talk={talk} frame={frame} />
        </div>
        {controls}
        <TalkOutcome talk={talk} frame={frame} />
      </div>
      <ScriptPage isPlaying={isPlaying} said={frame.said}>
        <TalkScript
          talk={talk}
          said={frame.said}
          typing={isPlaying ? typingName(talk, frame) : null}
          onShare={onShare}
        />
      </ScriptPage>
      <LiveLog announcements={announcements} />
    </article>
  );
}

/** How far up somebody has read when new lines no longer pull them down, in pixels. */
const READING_UP_PX = 140;

function ScriptPage({ isPlaying, said, children }: { isPlaying: boolean; said: number; children: ReactNode }) {
  const page = useRef<HTMLElement>(null);
  const heightBefore = useRef(0);
  useEffect(() => {
    const element = page.current;
    if (element === null) return;
    const below = heightBefore.current - element.scrollTop - element.clientHeight;
    heightBefore.current = element.scrollHeight;
    if (isPlaying && (said <= 1 || below < READING_UP_PX)) element.scrollTop = element.scrollHeight;
  });
  return (
    // Scrolls, so that the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={page} className={classes.script} data-playing={isPlaying} aria-label="Lines" tabIndex={0}>
      <div className={classes.scriptBody}>{children}</div>
    </section>
  );
}
