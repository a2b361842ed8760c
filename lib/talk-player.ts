// Plays a talk: from its lines comes a timeline of beats, from a position on it a frame to show. Pure: the time is handed in, so a
// test can stand anywhere in a talk, and a browser needs one timer to the next beat instead of sixty frames a second.

import { assert } from "./assert";

/** Participants appear, and somebody begins to type. */
const ENTRANCE_MS = 600;
/** From the first typing bubble to the first line (S0-36). */
export const FIRST_LINE_MS = 1000;
/** A typing bubble stays as long as somebody would need to think of the line, within reason. */
const TYPING_BASE_MS = 450;
const TYPING_PER_CHAR_MS = 11;
const TYPING_MS_MAX = 1800;
/** A line stays alone until it can have been read. */
const READING_BASE_MS = 650;
const READING_PER_CHAR_MS = 24;
const READING_MS_MAX = 3600;
/** One change of mood after the other. */
const CHANGE_MS = 1100;
const LEAVING_MS = 1800;

export const SPEEDS = [1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** What of a talk its timeline depends on. */
export interface Script {
  readonly lines: readonly { readonly text: string }[];
  /** Participants whose mood is another at the end. */
  readonly changes: number;
  readonly leaves: boolean;
}

type Beat =
  | { readonly kind: "entrance" }
  /** Somebody is about to say line number `line`. */
  | { readonly kind: "typing"; readonly line: number }
  | { readonly kind: "line"; readonly line: number }
  /** The first `count` moods have changed. */
  | { readonly kind: "change"; readonly count: number }
  | { readonly kind: "leaving" }
  | { readonly kind: "over" };

interface Timed {
  readonly at: number;
  readonly beat: Beat;
}

export type Timeline = readonly Timed[];

/** Beats by the time they begin; the first at 0, the last is "over". */
export function timelineOf({ lines, changes, leaves }: Script): Timeline {
  const beats: Timed[] = [];
  let at = 0;
  const push = (beat: Beat, ms: number) => {
    beats.push({ at, beat });
    at += ms;
  };
  push({ kind: "entrance" }, ENTRANCE_MS);
  lines.forEach(({ text }, line) => {
    push({ kind: "typing", line }, line === 0 ? FIRST_LINE_MS : typingMs(text));
    push({ kind: "line", line }, readingMs(text));
  });
  for (let count = 1; count <= changes; count += 1) push({ kind: "change", count }, CHANGE_MS);
  if (leaves) push({ kind: "leaving" }, LEAVING_MS);
  push({ kind: "over" }, 0);
  return beats;
}

export function typingMs(text: string): number {
  return Math.min(TYPING_BASE_MS + text.length * TYPING_PER_CHAR_MS, TYPING_MS_MAX);
}

function readingMs(text: string): number {
  return Math.min(READING_BASE_MS + text.length * READING_PER_CHAR_MS, READING_MS_MAX);
}

/** What is on the stage at one moment. */
export interface Frame {
  readonly phase: Beat["kind"];
  /** Lines that have been said. */
  readonly said: number;
  /** Moods that have changed. */
  readonly changed: number;
  readonly hasLeft: boolean;
}

export function frameAt(timeline: Timeline, position: number): Frame {
  const reached = timeline.filter((timed) => timed.at <= position);
  const last = reached.at(-1);
  assert(last !== undefined, "a timeline begins at 0");
  const count = (kind: Beat["kind"]) => reached.filter(({ beat }) => beat.kind === kind).length;
  return {
    phase: last.beat.kind,
    said: count("line"),
    changed: count("change"),
    hasLeft: count("leaving") > 0,
  };
}

export function endOf(timeline: Timeline): number {
  return timeline.at(-1)?.at ?? 0;
}

/** Where somebody is in a talk. `since` is when the time began to run from `position`, null while it rests. */
export interface Player {
  readonly position: number;
  readonly since: number | null;
  readonly speed: Speed;
}

export const AT_THE_START: Player = { position: 0, since: null, speed: 1 };

export function atTheEnd(timeline: Timeline): Player {
  return { position: endOf(timeline), since: null, speed: 1 };
}

export function positionOf(player: Player, timeline: Timeline, now: number): number {
  const run = player.since === null ? 0 : Math.max(0, now - player.since) * player.speed;
  return Math.min(player.position + run, endOf(timeline));
}

export function play(player: Player, timeline: Timeline, now: number): Player {
  if (player.since !== null || isOver(player, timeline, now)) return player;
  return { ...player, since: now };
}

export function pause(player: Player, timeline: Timeline, now: number): Player {
  return { ...player, position: positionOf(player, timeline, now), since: null };
}

export function skip(player: Player, timeline: Timeline): Player {
  return { ...player, position: endOf(timeline), since: null };
}

export function playAgain(player: Player, now: number): Player {
  return { ...player, position: 0, since: now };
}

/** The speed counts from now on: what has been played stays played. */
export function setSpeed(player: Player, timeline: Timeline, now: number, speed: Speed): Player {
  const resting = pause(player, timeline, now);
  return { ...resting, speed, since: player.since === null ? null : now };
}

export function isOver(player: Player, timeline: Timeline, now: number): boolean {
  return positionOf(player, timeline, now) >= endOf(timeline);
}

/** Milliseconds until there is something else to show; null while it rests or when it is over. */
export function msToNextBeat(player: Player, timeline: Timeline, now: number): number | null {
  if (player.since === null) return null;
  const position = positionOf(player, timeline, now);
  const next = timeline.find((timed) => timed.at > position);
  return next === undefined ? null : Math.ceil((next.at - position) / player.speed);
}

/** What to show after `shown` when it is `at`: never past the next beat, so that a page that was busy shows each beat it is late for. */
export function nextLook(player: Player, timeline: Timeline, shown: number, at: number): number {
  const wait = msToNextBeat(player, timeline, shown);
  return wait === null ? at : Math.min(at, shown + wait);
}
