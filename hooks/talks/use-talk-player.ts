// Drives the player of a talk: one timer to the next beat, and rest while nobody can see the page.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import {
  AT_THE_START,
  atTheEnd,
  type Frame,
  frameAt,
  isOver,
  msToNextBeat,
  nextLook,
  pause,
  play,
  type Player,
  positionOf,
  playAgain,
  type Script,
  setSpeed,
  skip,
  type Speed,
  timelineOf,
} from "@/lib/talk-player";
import { usePageVisible } from "../browser/use-page-visible";

export interface TalkPlayback {
  readonly frame: Frame;
  readonly state: "playing" | "paused" | "over";
  readonly speed: Speed;
  readonly play: () => void;
  readonly pause: () => void;
  readonly skip: () => void;
  readonly playAgain: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

export interface PlayerStart {
  readonly talkId: string;
  readonly script: Script;
  /** "itself": plays as soon as somebody can see it. "over": stands at its end until somebody asks for more. */
  readonly starts: "itself" | "over";
  /** Everything at once, for people who asked for less motion. */
  readonly isStill: boolean;
}

/** The talk this tab had on its stage last, so that coming back goes on where it was. */
let kept: { talkId: string; player: Player; isWanted: boolean } | null = null;

export function useTalkPlayer({ talkId, script, starts, isStill }: PlayerStart): TalkPlayback {
  // A talk never changes; only the view of it is new with every live answer.
  // oxlint-disable-next-line react/exhaustive-deps
  const timeline = useMemo(() => timelineOf(script), [talkId]);
  const [{ player, isWanted }, setState] = useState(() => {
    if (kept?.talkId === talkId) return { player: kept.player, isWanted: kept.isWanted };
    return starts === "over"
      ? { player: atTheEnd(timeline), isWanted: false }
      : { player: AT_THE_START, isWanted: true };
  });
  const [now, setNow] = useState(0);
  const isVisible = usePageVisible();
  const isRunning = isWanted && isVisible && !isStill;

  useEffect(() => {
    const at = performance.now();
    setNow(at);
    setState((state) => ({ ...state, player: (isRunning ? play : pause)(state.player, timeline, at) }));
  }, [isRunning, timeline]);

  useEffect(() => {
    // Counted from what is shown: a page that was too busy to show a beat in its time still has it before it, the last one too.
    const wait = msToNextBeat(player, timeline, now);
    if (wait === null) return;
    const look = () => setNow(nextLook(player, timeline, now, performance.now()));
    const timer = setTimeout(look, Math.max(0, wait - (performance.now() - now)));
    return () => clearTimeout(timer);
  }, [player, timeline, now]);

  useKept({ talkId, player, isWanted }, (shown) => pause(shown, timeline, performance.now()));

  const change = useCallback((next: (player: Player, at: number) => Player, wanted?: boolean) => {
    const at = performance.now();
    setNow(at);
    setState((state) => ({ player: next(state.player, at), isWanted: wanted ?? state.isWanted }));
  }, []);

  const over = isStill || isOver(player, timeline, now);
  return {
    frame: frameAt(timeline, isStill ? Number.POSITIVE_INFINITY : positionOf(player, timeline, now)),
    state: over ? "over" : isWanted ? "playing" : "paused",
    speed: player.speed,
    play: () => change((shown, at) => play(shown, timeline, at), true),
    pause: () => change((shown, at) => pause(shown, timeline, at), false),
    skip: () => change((shown) => skip(shown, timeline), false),
    playAgain: () => change((shown, at) => playAgain(shown, at), true),
    setSpeed: (speed) => change((shown, at) => setSpeed(shown, timeline, at, speed)),
  };
}

type Keep = { talkId: string; player: Player; isWanted: boolean };

function useKept(shown: Keep, rest: (player: Player) => Player): void {
  const newest = useRef({ shown, rest });
  useEffect(() => {
    newest.current = { shown, rest };
  });
  useEffect(
    () => () => {
      const { shown: last, rest: atRest } = newest.current;
      kept = { ...last, player: atRest(last.player) };
    },
    [],
  );
}
