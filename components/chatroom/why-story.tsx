// The changes of one mood, newest first: from which to which, why, and the talk it happened in.
"use client";
import { Text } from "@mantine/core";
import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { MoodBadge } from "@/components/chatlings/mood-badge";
import type { MoodStory } from "@/convex/model/chatroomViews";
import { clockWords, dayWords, type TimeZone } from "@/lib/format-time";
import classes from "./why.module.css";

export interface WhyStoryProps {
  readonly story: MoodStory;
  readonly now: number;
  readonly zone: TimeZone;
}

export function WhyStory({ story, now, zone }: WhyStoryProps) {
  const { chatling, events } = story;
  return (
    <div className={classes.story}>
      <div className={classes.now}>
        <ChatlingPortrait {...chatling} size={72} />
        <div>
          <MoodBadge mood={chatling.mood} />
          <Text mt={4}>{events.length === 0 ? stillWords(story) : "This is what happened, the newest first."}</Text>
        </div>
      </div>
      <ol className={classes.events}>
        {events.map((event) => (
          <li key={`${event.at}-${event.words}`} className={classes.event}>
            <p className={classes.change}>
              <MoodBadge mood={event.from} />
              {event.from === event.to ? null : (
                <>
                  <ArrowRight size={16} aria-hidden />
                  <span className="visually-hidden">became</span>
                  <MoodBadge mood={event.to} />
                </>
              )}
              <time className={classes.time} dateTime={new Date(event.at).toISOString()}>
                {dayWords(event.at, now, zone)}, {clockWords(event.at, zone)}
              </time>
            </p>
            <p className={classes.words} dir="auto">
              {event.words}
            </p>
            {event.talkId === null ? null : (
              <Link href={`/chatroom/${event.talkId}`} className={classes.link}>
                See the talk
              </Link>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function stillWords({ chatling }: MoodStory): string {
  return `Nothing has changed how ${chatling.nickname} feels since it hatched.`;
}
