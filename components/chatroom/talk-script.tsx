// The lines of a talk, oldest first, each with who says it and whom it answers; at its end who looks for words.
import { CornerDownRight, Share2 } from "lucide-react";
import { ActionIcon } from "@mantine/core";
import type { CSSProperties } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import type { TalkLineView, TalkView } from "@/convex/model/chatroomViews";
import { answeredBy, speakerOf } from "./talk-words";
import classes from "./talk-script.module.css";

export interface TalkScriptProps {
  readonly talk: TalkView;
  /** Lines that have been said. */
  readonly said: number;
  /** Who looks for words. */
  readonly typing: string | null;
  readonly onShare: (line: TalkLineView) => void;
}

export function TalkScript({ talk, said, typing, onShare }: TalkScriptProps) {
  return (
    <>
      <ol className={classes.lines} aria-label="What was said">
        {talk.lines.slice(0, said).map((line) => (
          <SpokenLine key={line.order} talk={talk} line={line} onShare={onShare} />
        ))}
      </ol>
      {typing === null ? null : <TypingBubble talk={talk} said={said} name={typing} />}
    </>
  );
}

function SpokenLine({
  talk,
  line,
  onShare,
}: { talk: TalkView; line: TalkLineView } & Pick<TalkScriptProps, "onShare">) {
  const speaker = speakerOf(talk, line);
  const answered = answeredBy(talk, line);
  if (speaker === null) return null;
  const { nickname } = speaker.chatling;
  return (
    <li className={classes.line} style={standsAt(talk, line.speaker)}>
      <ChatlingPortrait {...speaker.chatling} mood={speaker.moodBefore} size={34} animated={false} />
      <div className={classes.bubble}>
        <p className={classes.who}>
          <span className={classes.speaker}>{nickname}</span>
          {answered === null ? null : (
            <span className={classes.answered}>
              <CornerDownRight size={13} aria-hidden /> to {answered.chatling.nickname}
            </span>
          )}
        </p>
        <p className={classes.words}>{line.text}</p>
      </div>
      <ActionIcon
        className={classes.share ?? ""}
        variant="subtle"
        color="gray"
        aria-label={`Share what ${nickname} said: ${line.text}`}
        onClick={() => onShare(line)}
      >
        <Share2 size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

/** Left for the first on the stage, right for the last: a line stands under its speaker. */
function standsAt(talk: TalkView, speaker: number): CSSProperties {
  const last = Math.max(1, talk.participants.length - 1);
  // React's style type does not list custom properties; the browser takes any of them.
  return { "--stands": speaker / last } as CSSProperties;
}

function TypingBubble({ talk, said, name }: { talk: TalkView; said: number; name: string }) {
  const line = talk.lines[said];
  const speaker = line === undefined ? null : speakerOf(talk, line);
  return (
    <p className={`${classes.line ?? ""} ${classes.typing ?? ""}`} style={standsAt(talk, line?.speaker ?? 0)}>
      {speaker === null ? null : (
        <ChatlingPortrait {...speaker.chatling} mood={speaker.moodBefore} size={34} animated={false} />
      )}
      <span className={classes.bubble}>
        <span className={classes.speaker}>{name}</span> is finding words
        <span className={classes.dots} aria-hidden>
          <span />
          <span />
          <span />
        </span>
      </span>
    </p>
  );
}
