// One chatling of the mood dashboard: face, mood in shape and word, what made it so, and care for today.
"use client";
import { HeartHandshake } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { CareButtons } from "@/components/care/care-buttons";
import { CaredPortrait, type Reaction } from "@/components/care/cared-portrait";
import { Meditation } from "@/components/care/meditation";
import { MoodBadge } from "@/components/chatlings/mood-badge";
import type { MoodTile as MoodTileView } from "@/convex/model/chatroomViews";
import { useFocusKept } from "@/hooks/browser/use-focus-kept";
import type { CareKind } from "@/lib/talks";
import classes from "./dashboard.module.css";

export interface MoodTileProps {
  readonly tile: MoodTileView;
  readonly now: number;
  readonly reaction: Reaction | null;
  /** How it took the last bit of care, or why it could not be given. */
  readonly said: { readonly words: string; readonly isTrouble: boolean } | null;
  readonly onGive: (kind: CareKind) => void;
  readonly onWake: () => void;
  /** The way to the reasons of its mood. */
  readonly children: ReactNode;
}

export function MoodTile({ tile, now, reaction, said, onGive, onWake, children }: MoodTileProps) {
  const { chatling, meditatesUntil, warned, careLeft } = tile;
  const isResting = meditatesUntil !== null;
  // Going to rest takes the buttons away, and so does waking up.
  const focus = useFocusKept<HTMLLIElement>(isResting, "[data-care] button");
  return (
    <li className={classes.tile} data-warned={warned || undefined} {...focus}>
      <div className={classes.head}>
        <CaredPortrait chatling={chatling} size={88} isResting={isResting} reaction={reaction} />
        <div className={classes.facts}>
          <Link href={`/chatlings/${chatling.chatlingId}`} className={classes.name} dir="auto">
            {chatling.nickname}
          </Link>
          <MoodBadge mood={chatling.mood} />
          {children}
        </div>
      </div>
      {warned ? <Warning name={chatling.nickname} /> : null}
      <div data-care>
        {isResting ? (
          <Meditation name={chatling.nickname} until={meditatesUntil} now={now} onWake={onWake} />
        ) : (
          <CareButtons name={chatling.nickname} left={careLeft} onGive={onGive} />
        )}
      </div>
      {/* Always there, so that a screen reader hears what comes into it. */}
      <output className={classes.said} data-trouble={said?.isTrouble || undefined} dir="auto">
        {said?.words}
      </output>
    </li>
  );
}

/** At two strikes. Told as what would help, which is all that can be done. */
function Warning({ name }: { name: string }) {
  return (
    <p className={classes.warning}>
      <HeartHandshake size={20} aria-hidden />
      <span>
        <strong>{name} is thinking about a journey.</strong> A treat or a game makes home the nicer place.
      </span>
    </p>
  );
}
