// A talk on the stage: joins the player, the reading mark and the sharing of a line to their view.
"use client";
import { useReducedMotion } from "@mantine/hooks";
import { useState } from "react";
import { later } from "@/components/ui/later";
import type { TalkLineView, TalkView } from "@/convex/model/chatroomViews";
import { useNow } from "@/hooks/browser/use-now";
import { useMarkWatched } from "@/hooks/talks/use-mark-talk-read";
import { useTalkAnnouncements } from "@/hooks/talks/use-talk-announcements";
import { useTalkPlayer } from "@/hooks/talks/use-talk-player";
import { StageControls } from "./stage-controls";
import { StepInPanel } from "./step-in-panel";
import { TalkStage } from "./talk-stage";
import { changedOf, endInWords, lineInWords } from "./talk-words";

const ShareLineDialog = later(async () => (await import("./share-line-dialog")).ShareLineDialog);

const HOUR_MS = 3_600_000;

export interface StagePanelProps {
  readonly talk: TalkView;
  readonly order?: 1 | 3;
}

/** Give it the talk's id as key: a stage is set for one talk. */
export function StagePanel({ talk, order = 3 }: StagePanelProps) {
  const isStill = useReducedMotion();
  const playback = useTalkPlayer({
    talkId: talk.talkId,
    script: {
      lines: talk.lines,
      changes: changedOf(talk).length,
      leaves: talk.participants.some(({ ranAway }) => ranAway),
    },
    starts: talk.isRead ? "over" : "itself",
    isStill,
  });
  const { frame, state } = playback;
  const now = useNow(0, HOUR_MS);
  const [shared, setShared] = useState<TalkLineView | null>(null);
  const announcements = useTalkAnnouncements(frame, {
    line: (number) => lineInWords(talk, talk.lines[number]),
    end: () => endInWords(talk),
  });
  useMarkWatched(talk, state === "over");

  return (
    <>
      <TalkStage
        talk={talk}
        frame={frame}
        isPlaying={state !== "over"}
        announcements={announcements}
        onShare={(line) => {
          playback.pause(); // nobody misses a line behind the dialog
          setShared(line);
        }}
        order={order}
        controls={
          isStill ? null : (
            <StageControls
              state={state}
              speed={playback.speed}
              told={{ lines: frame.said, of: talk.lines.length }}
              onPlay={playback.play}
              onPause={playback.pause}
              onSkip={playback.skip}
              onPlayAgain={playback.playAgain}
              onSpeed={playback.setSpeed}
            />
          )
        }
      />
      <StepInPanel talk={talk} now={now} />
      {shared === null ? null : <ShareLineDialog talk={talk} line={shared} onClose={() => setShared(null)} />}
    </>
  );
}
