// What a runaway wrote: the note it left in the nest, then its postcards with a picture of where it was (M-6).
"use client";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { RunawayView } from "@/convex/model/chatroomViews";
import { dayWords, type TimeZone } from "@/lib/format-time";
import classes from "./postcards.module.css";
import { PostcardScene } from "./postcard-scene";

type Card = RunawayView["postcards"][number];

/** Cards that are shown before somebody asks for all. */
const SHOWN = 2;

export interface PostcardsProps {
  readonly name: string;
  readonly cards: readonly Card[];
  readonly now: number;
  readonly zone: TimeZone;
}

export function Postcards({ name, cards, now, zone }: PostcardsProps) {
  const [isOpen, setOpen] = useState(false);
  const note = cards.find(({ number }) => number === 0);
  const newestFirst = cards.filter(({ number }) => number > 0).toReversed();
  const shown = isOpen ? newestFirst : newestFirst.slice(0, SHOWN);
  return (
    <div className={classes.mail}>
      {note === undefined ? null : (
        <figure className={classes.note}>
          <figcaption className={classes.caption}>The note in the nest</figcaption>
          <blockquote className={classes.hand} dir="auto">
            {note.text}
          </blockquote>
          <p className={classes.signed} dir="auto">
            {name}
          </p>
        </figure>
      )}
      {newestFirst.length === 0 ? (
        <p className={classes.soon}>A first postcard may come in a day or two.</p>
      ) : (
        <ul className={classes.cards} aria-label={`Postcards from ${name}`}>
          {shown.map((card) => (
            <li key={card.number} className={classes.card}>
              <PostcardScene place={card.place} />
              <div className={classes.back}>
                <p className={classes.hand} dir="auto">
                  {card.text}
                </p>
                <p className={classes.stamp}>
                  {placeWords(card.place)}, {dayWords(card.at, now, zone)}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {newestFirst.length <= SHOWN ? null : (
        <Button
          variant="default"
          mih={44}
          className={classes.more}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? "Show the newest two" : `Show all ${newestFirst.length} postcards`}
        </Button>
      )}
    </div>
  );
}

/** "old mill" is "Old mill". */
function placeWords(place: string): string {
  return `${place.slice(0, 1).toUpperCase()}${place.slice(1)}`;
}
