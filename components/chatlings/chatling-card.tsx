// One chatling on the shelf: face, name, kind and mood. The whole card leads to it.
import Link from "next/link";
import type { ChatlingView } from "@/convex/model/views";
import { TEAM_WORDS } from "@/lib/team-words";
import { ChatlingPortrait } from "./chatling-portrait";
import classes from "./chatlings.module.css";
import { MoodBadge } from "./mood-badge";
import { TeamEmblem } from "./team-emblem";
import teamClasses from "./team.module.css";

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
      {chatling.team === null ? null : (
        <span className={teamClasses.mark}>
          <TeamEmblem team={chatling.team} />
          {TEAM_WORDS[chatling.team].name}
        </span>
      )}
    </Link>
  );
}
