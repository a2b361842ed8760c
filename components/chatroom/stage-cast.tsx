// Who stands on the stage: portraits with names and moods. The one that speaks bobs, the one that is answered looks up, and one that
// left leaves a nest and footprints.
"use client";
import { type CSSProperties, useEffect } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { MoodBadge, portraitLabel } from "@/components/chatlings/mood-badge";
import { portraitAddresses } from "@/components/chatlings/portrait-address";
import { NestPicture } from "@/components/layout/nest-picture";
import type { ParticipantView, TalkView } from "@/convex/model/chatroomViews";
import type { Mood } from "@/lib/creature";
import type { Frame } from "@/lib/talk-player";
import classes from "./stage-cast.module.css";
import { type Doing, doingOf } from "./stage-doing";
import { changedOf } from "./talk-words";

export function StageCast({ talk, frame }: { talk: TalkView; frame: Frame }) {
  useFacesAtHand(talk);
  const changed = changedOf(talk).slice(0, frame.changed);
  return (
    <ul className={classes.cast} data-count={talk.participants.length} aria-label="Who takes part">
      {talk.participants.map((participant, place) => (
        <StandingChatling
          key={participant.chatling.chatlingId}
          participant={participant}
          mood={changed.includes(participant) ? participant.moodAfter : participant.moodBefore}
          doing={doingOf(talk, frame, place)}
          hasLeft={participant.ranAway && frame.hasLeft}
          place={place}
        />
      ))}
    </ul>
  );
}

interface StandingProps {
  readonly participant: ParticipantView;
  readonly mood: Mood;
  readonly doing: Doing;
  readonly hasLeft: boolean;
  readonly place: number;
}

function StandingChatling({ participant, mood, doing, hasLeft, place }: StandingProps) {
  const { chatling } = participant;
  // As in the portrait: a custom property.
  const style = { "--place": place } as CSSProperties;
  return (
    <li className={classes.actor} data-doing={doing.kind} data-leans={doing.leans} data-left={hasLeft} style={style}>
      <span className={classes.figure}>
        {doing.kind === "typing" ? <TypingDots /> : null}
        {hasLeft ? (
          <NestPicture />
        ) : (
          <ChatlingPortrait
            {...chatling}
            mood={mood}
            size={128}
            ground="bare"
            label={portraitLabel(chatling.nickname, mood)}
            state={STATE_OF[doing.kind]}
          />
        )}
      </span>
      <span className={classes.name}>{chatling.nickname}</span>
      <span className={classes.mood} key={hasLeft ? "away" : mood}>
        {hasLeft ? <span className={classes.away}>On a walk</span> : <MoodBadge mood={mood} />}
      </span>
    </li>
  );
}

const STATE_OF = { typing: "thinking", speaking: "talking", listening: "idle", standing: "idle" } as const;

function TypingDots() {
  return (
    <span className={classes.typing} aria-hidden>
      <span />
      <span />
      <span />
    </span>
  );
}

/** The faces that come later are fetched before they are needed, so that a mood changes in a blink and not in a gap. */
function useFacesAtHand(talk: TalkView): void {
  useEffect(() => {
    for (const { chatling, moodAfter } of talk.participants) {
      for (const state of ["idle", "talking"] as const) {
        const { rest, flicker } = portraitAddresses({ ...chatling, mood: moodAfter }, state);
        for (const address of [rest, flicker]) new Image().src = address;
      }
    }
    // A talk never changes; only the view of it is new with every live answer.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [talk.talkId]);
}
