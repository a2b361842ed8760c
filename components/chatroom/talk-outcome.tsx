// What came of a talk, in words, as far as it has happened on the stage.
import { Coins, Footprints, HeartHandshake, Scale } from "lucide-react";
import type { ReactNode } from "react";
import type { TalkView } from "@/convex/model/chatroomViews";
import type { Frame } from "@/lib/talk-player";
import { SearchLinkPanel } from "./search-link-panel";
import classes from "./talk-outcome.module.css";
import { changedOf, changeInWords, eventInWords, leavingInWords, outcomeInWords } from "./talk-words";

export interface TalkOutcomeProps {
  readonly talk: TalkView;
  readonly frame: Pick<Frame, "phase" | "changed" | "hasLeft">;
}

/** How it stands when everything has happened. */
export const AT_REST = { phase: "over", changed: Number.POSITIVE_INFINITY, hasLeft: true } as const;

export function TalkOutcome({ talk, frame }: TalkOutcomeProps) {
  const { phase, changed, hasLeft } = frame;
  if (phase !== "change" && phase !== "leaving" && phase !== "over") return null;
  const moved = changedOf(talk);
  const left = talk.participants.find((one) => one.ranAway);
  return (
    <div className={classes.outcome}>
      <p className={classes.sentence}>
        {talk.outcome === "agreement" ? <HeartHandshake aria-hidden /> : <Scale aria-hidden />}
        {outcomeInWords(talk)}
      </p>
      <ul className={classes.changes}>
        {moved.slice(0, changed).map((one) => (
          <li key={one.chatling.chatlingId}>{changeInWords(one)}</li>
        ))}
        {moved.length === 0 && left === undefined ? <li>Everybody left in the mood they came in.</li> : null}
        {left !== undefined && hasLeft ? (
          <Noted icon={<Footprints aria-hidden />}>
            {leavingInWords(left)} <SearchLinkPanel chatling={left.chatling} />
          </Noted>
        ) : null}
        {talk.event !== null && phase === "over" ? (
          <Noted icon={<Coins aria-hidden />}>{eventInWords(talk.event)}</Noted>
        ) : null}
      </ul>
    </div>
  );
}

function Noted({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className={classes.noted}>
      {icon}
      <span>{children}</span>
    </li>
  );
}
