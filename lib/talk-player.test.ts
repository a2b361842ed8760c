// A talk as it plays, moment by moment.

import { expect, test } from "vitest";
import {
  AT_THE_START,
  atTheEnd,
  endOf,
  FIRST_LINE_MS,
  frameAt,
  isOver,
  msToNextBeat,
  nextLook,
  pause,
  play,
  type Player,
  positionOf,
  playAgain,
  setSpeed,
  skip,
  timelineOf,
  typingMs,
} from "./talk-player";

const SHORT = { text: "Rain is lovely." };
const LONG = {
  text: "I once carried an umbrella for a whole year, and it rained on the one day I had left it at home.",
};
const script = { lines: [SHORT, LONG, SHORT], changes: 2, leaves: true };
const timeline = timelineOf(script);

function beatAt(kind: string, line?: number): number {
  const found = timeline.find(
    ({ beat }) => beat.kind === kind && (line === undefined || ("line" in beat && beat.line === line)),
  );
  if (found === undefined) throw new Error(`no such beat: ${kind}`);
  return found.at;
}

test("S0-36: participants come first, then typing and line in turns, then the moods, then who leaves", () => {
  const kinds = timeline.map(({ beat }) => beat.kind);

  expect(kinds).toEqual([
    "entrance",
    "typing",
    "line",
    "typing",
    "line",
    "typing",
    "line",
    "change",
    "change",
    "leaving",
    "over",
  ]);
});

test("S0-36: the first line comes one second after its typing bubble", () => {
  const delay = beatAt("line", 0) - beatAt("typing", 0);

  expect(delay).toBe(FIRST_LINE_MS);
  expect(FIRST_LINE_MS).toBe(1000);
});

test("S0-31: a longer line is typed for longer, up to a limit", () => {
  const endless = { text: "word ".repeat(400) };

  expect(typingMs(LONG.text)).toBeGreaterThan(typingMs(SHORT.text));
  expect(typingMs(endless.text)).toBe(typingMs(endless.text + endless.text));
  expect(beatAt("line", 1) - beatAt("typing", 1)).toBe(typingMs(LONG.text));
});

test("S0-30: lines are said one by one as the time goes by", () => {
  const said = timeline.map(({ at }) => frameAt(timeline, at).said);

  expect(said).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 3, 3, 3]);
});

test("a frame holds from its beat until just before the next", () => {
  const line = beatAt("line", 1);

  expect(frameAt(timeline, line - 1)).toMatchObject({ phase: "typing", said: 1 });
  expect(frameAt(timeline, line)).toMatchObject({ phase: "line", said: 2 });
});

test("S0-32: no mood changes before the last line, then one after the other, and only then somebody leaves", () => {
  const changed = beatAt("change");

  expect(frameAt(timeline, changed - 1)).toMatchObject({ changed: 0, hasLeft: false });
  expect(frameAt(timeline, changed)).toMatchObject({ said: 3, changed: 1, hasLeft: false });
  expect(frameAt(timeline, beatAt("leaving"))).toMatchObject({ changed: 2, hasLeft: true });
});

test("a talk that changes nothing ends after its last line", () => {
  const quiet = timelineOf({ lines: [SHORT], changes: 0, leaves: false });

  expect(quiet.map(({ beat }) => beat.kind)).toEqual(["entrance", "typing", "line", "over"]);
});

test("time runs while it plays and stands still while it rests", () => {
  const playing = play(AT_THE_START, timeline, 10_000);
  const resting = pause(playing, timeline, 10_700);

  expect(positionOf(playing, timeline, 10_700)).toBe(700);
  expect(positionOf(resting, timeline, 99_000)).toBe(700);
});

test("playing what plays changes nothing, so a second press loses no time", () => {
  const playing = play(AT_THE_START, timeline, 10_000);

  expect(play(playing, timeline, 10_500)).toBe(playing);
});

test("another speed counts from now on", () => {
  const playing = play(AT_THE_START, timeline, 0);

  const faster = setSpeed(playing, timeline, 500, 4);

  expect(positionOf(faster, timeline, 500)).toBe(500);
  expect(positionOf(faster, timeline, 600)).toBe(900);
});

test("another speed does not wake a talk that rests", () => {
  const resting: Player = { position: 300, since: null, speed: 1 };

  const faster = setSpeed(resting, timeline, 5_000, 2);

  expect(faster).toEqual({ position: 300, since: null, speed: 2 });
});

test("skipping ends it, and it stays ended whatever the clock says", () => {
  const skipped = skip(play(AT_THE_START, timeline, 0), timeline);

  expect(isOver(skipped, timeline, 0)).toBe(true);
  expect(frameAt(timeline, positionOf(skipped, timeline, 0))).toMatchObject({ phase: "over", said: 3, hasLeft: true });
  expect(play(skipped, timeline, 1_000)).toBe(skipped);
});

test("playing again begins at the start with the speed that was chosen", () => {
  const again = playAgain({ ...atTheEnd(timeline), speed: 2 }, 7_000);

  expect(again).toEqual({ position: 0, since: 7_000, speed: 2 });
});

test("the wait for the next beat is shorter at a higher speed, and none when nothing comes", () => {
  const playing = play(AT_THE_START, timeline, 0);
  const faster = setSpeed(playing, timeline, 0, 4);

  expect(msToNextBeat(playing, timeline, 0)).toBe(beatAt("typing", 0));
  expect(msToNextBeat(faster, timeline, 0)).toBe(beatAt("typing", 0) / 4);
  expect(msToNextBeat(AT_THE_START, timeline, 0)).toBeNull();
  expect(msToNextBeat(playing, timeline, endOf(timeline))).toBeNull();
});

test("S0-30: a page that was busy for a while shows every beat it is late for, one after the other", () => {
  const playing = setSpeed(play(AT_THE_START, timeline, 0), timeline, 0, 4);
  const late = endOf(timeline);
  const looks = [0];

  while ((looks.at(-1) ?? late) < late) looks.push(nextLook(playing, timeline, looks.at(-1) ?? 0, late));

  const shown = looks.map((at) => frameAt(timeline, positionOf(playing, timeline, at)));
  expect(shown.slice(0, timeline.length).map(({ phase }) => phase)).toEqual(timeline.map(({ beat }) => beat.kind));
  expect(nextLook(playing, timeline, 0, 10)).toBe(10);
});

test("a clock that jumps back does not move the talk back before where it was", () => {
  const playing = play({ position: 800, since: null, speed: 1 }, timeline, 10_000);

  expect(positionOf(playing, timeline, 4_000)).toBe(800);
});
