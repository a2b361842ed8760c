// One chatling at home: face, name, kind, mood and where it is. The whole card leads to it.
import { Egg as EggIcon } from "lucide-react";
import Link from "next/link";
import { NestPicture } from "@/components/layout/nest-picture";
import type { ChatlingView } from "@/convex/model/views";
import { TEAM_WORDS } from "@/lib/team-words";
import { ChatlingPortrait } from "./chatling-portrait";
import classes from "./chatlings.module.css";
import { MoodBadge } from "./mood-badge";
import { TeamEmblem } from "./team-emblem";
import teamClasses from "./team.module.css";
import { Whereabouts } from "./whereabouts";

export function ChatlingCard({ chatling }: { chatling: ChatlingView }) {
  return (
    <Link href={`/chatlings/${chatling.chatlingId}`} className={classes.card}>
      <ChatlingPortrait {...chatling} size={112} />
      <span className={classes.cardName} dir="auto">
        {chatling.nickname}
      </span>
      <span className={classes.cardKind}>
        {chatling.speciesName}, {chatling.trait}
      </span>
      <MoodBadge mood={chatling.mood} />
      <Whereabouts status={chatling.status} />
      {chatling.team === null ? null : (
        <span className={teamClasses.mark}>
          <TeamEmblem team={chatling.team} />
          {TEAM_WORDS[chatling.team].name}
        </span>
      )}
    </Link>
  );
}

/** Beside the only one at home: what a second would bring. */
export function RoomForOneMore() {
  return (
    <Link href="/hatch" className={classes.card} data-away>
      <span className={classes.emptyNest}>
        <EggIcon size={56} strokeWidth={1.25} aria-hidden />
      </span>
      <span className={classes.cardName}>Room for one more</span>
      <span className={classes.cardKind}>Two chatlings talk to each other, also while you are away.</span>
    </Link>
  );
}

/** The nest of one that is on the road: empty, and its name still on it. */
export function EmptyNestCard({ chatling }: { chatling: ChatlingView }) {
  return (
    <Link href={`/chatlings/${chatling.chatlingId}`} className={classes.card} data-away>
      <span className={classes.emptyNest}>
        <NestPicture />
      </span>
      <span className={classes.cardName} dir="auto">
        {chatling.nickname}
      </span>
      <span className={classes.cardKind}>
        {chatling.speciesName}, {chatling.trait}
      </span>
      <Whereabouts status={chatling.status} />
    </Link>
  );
}
