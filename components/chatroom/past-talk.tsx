// One earlier talk: a row with faces and topic, which opens to its lines and what came of them.
"use client";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { LocalTime } from "@/components/chat/local-time";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { LinkButton } from "@/components/ui/link-button";
import type { TalkLineView, TalkView } from "@/convex/model/chatroomViews";
import { clockWords, dayWords } from "@/lib/format-time";
import classes from "./chatroom.module.css";
import { AT_REST, TalkOutcome } from "./talk-outcome";
import { TalkScript } from "./talk-script";
import { castInWords } from "./talk-words";

export interface PastTalkProps {
  readonly talk: TalkView;
  readonly now: number;
  readonly onOpen: () => void;
  readonly onShare: (line: TalkLineView) => void;
}

export function PastTalk({ talk, now, onOpen, onShare }: PastTalkProps) {
  const [isOpen, setOpen] = useState(false);
  const toggled = (open: boolean) => {
    setOpen(open);
    if (open) onOpen();
  };
  return (
    <details className={classes.past} onToggle={(event) => toggled(event.currentTarget.open)}>
      <summary>
        <span className={classes.faces}>
          {talk.participants.map(({ chatling, moodBefore, moodAfter }) => (
            <ChatlingPortrait
              key={chatling.chatlingId}
              {...chatling}
              mood={talk.isRead ? moodAfter : moodBefore} // nobody is told the end before
              size={36}
              animated={false}
            />
          ))}
        </span>
        <span className={classes.heading}>
          <span className={classes.statement}>{talk.statement}</span>
          <span className={classes.facts}>
            {castInWords(talk)} ·{" "}
            <LocalTime
              at={talk.createdAt}
              words={(zone) => `${dayWords(talk.createdAt, now, zone)}, ${clockWords(talk.createdAt, zone)}`}
            />
          </span>
        </span>
        {talk.isRead ? null : <span className={classes.new}>New</span>}
        <ChevronDown size={20} className={classes.chevron} aria-hidden />
      </summary>
      {isOpen ? (
        <div className={classes.pastBody}>
          <div className={classes.pastScript}>
            <TalkScript talk={talk} said={talk.lines.length} typing={null} onShare={onShare} />
          </div>
          <TalkOutcome talk={talk} frame={AT_REST} />
          <div className={classes.pastFoot}>
            <LinkButton href={`/chatroom/${talk.talkId}`} variant="light">
              Watch it on the stage
            </LinkButton>
          </div>
        </div>
      ) : null}
    </details>
  );
}
