// A talk told in words: what it was about, who was of which mind, what changed. Nothing here is known by colour or picture alone.
import { moodWord } from "@/components/chatlings/mood-badge";
import type { ParticipantView, TalkLineView, TalkView } from "@/convex/model/chatroomViews";
import { type Stance, STANCES, type TalkEvent } from "@/lib/talks";

/** "Pip", "Pip and Moss", "Pip, Moss and Dot". */
function namesInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

export function castInWords(talk: TalkView): string {
  return namesInWords(talk.participants.map(nicknameOf));
}

export function speakerOf(talk: TalkView, line: TalkLineView): ParticipantView | null {
  return talk.participants[line.speaker] ?? null;
}

export function answeredBy(talk: TalkView, line: TalkLineView): ParticipantView | null {
  return line.replyTo === null ? null : (talk.participants[line.replyTo] ?? null);
}

/** What a screen reader says when a line arrives. */
export function lineInWords(talk: TalkView, line: TalkLineView | undefined): string {
  if (line === undefined) return "";
  const speaker = speakerOf(talk, line)?.chatling.nickname ?? "Somebody";
  const to = answeredBy(talk, line)?.chatling.nickname;
  return to === undefined ? `${speaker}: ${line.text}` : `${speaker} to ${to}: ${line.text}`;
}

/** "They found common ground. Pip and Moss agreed, Dot was of two minds." */
export function outcomeInWords(talk: TalkView): string {
  return `${foundInWords(talk)} ${sidesInWords(talk)}`;
}

/** An agreement may leave one or the other of another mind. */
function foundInWords(talk: TalkView): string {
  if (talk.outcome === "conflict") return "They did not see it the same way.";
  const isOpposed = namesOf(talk, "agree").length > 0 && namesOf(talk, "disagree").length > 0;
  return isOpposed ? "Most of them found common ground." : "They found common ground.";
}

function sidesInWords(talk: TalkView): string {
  const sides = {
    agree: namesOf(talk, "agree"),
    disagree: namesOf(talk, "disagree"),
    neutral: namesOf(talk, "neutral"),
  };
  const everybody = STANCES.find((stance) => sides[stance].length === talk.participants.length);
  if (everybody !== undefined)
    return `${talk.participants.length === 2 ? "Both" : "All of them"} ${OF_ONE_MIND[everybody]}.`;
  const words = {
    agree: "agreed",
    disagree: sides.agree.length > 0 ? "did not" : "disagreed",
    neutral: "could see both sides",
  };
  const told = STANCES.filter((stance) => sides[stance].length > 0);
  return `${told.map((stance) => `${namesInWords(sides[stance])} ${words[stance]}`).join(", ")}.`;
}

const OF_ONE_MIND: Readonly<Record<Stance, string>> = {
  agree: "agreed",
  disagree: "said no to it",
  neutral: "could see both sides",
};

function namesOf(talk: TalkView, stance: Stance): string[] {
  return talk.participants.filter((one) => one.stance === stance).map(nicknameOf);
}

/** Participants whose mood is another at the end, in the order they change on the stage. */
export function changedOf(talk: TalkView): readonly ParticipantView[] {
  return talk.participants.filter((one) => one.moodBefore !== one.moodAfter);
}

export function changeInWords({ chatling, moodBefore, moodAfter }: ParticipantView): string {
  return `${chatling.nickname} went from ${moodWord(moodBefore)} to ${moodWord(moodAfter)}.`;
}

/** Somebody who left in an old talk may have come home since. */
export function leavingInWords({ chatling }: ParticipantView): string {
  const left = `${chatling.nickname} needed some time alone and went for a walk`;
  return chatling.status === "runaway" ? `${left}.` : `${left}, and is home again by now.`;
}

/** Everything that came of it, for ears. */
export function endInWords(talk: TalkView): string {
  const left = talk.participants.filter((one) => one.ranAway).map(leavingInWords);
  const event = talk.event === null ? [] : [eventInWords(talk.event)];
  return [outcomeInWords(talk), ...changedOf(talk).map(changeInWords), ...left, ...event].join(" ");
}

export function eventInWords({ kind, coins }: { kind: TalkEvent; coins: number }): string {
  const found = `${coins} ${coins === 1 ? "coin" : "coins"}`;
  return `${EVENTS[kind]} You got ${found}.`;
}

const EVENTS: Readonly<Record<TalkEvent, string>> = {
  shooting_star: "A shooting star crossed the window while they talked.",
  lost_button: "Somebody found the button that was lost for so long.",
  visitor: "A visitor looked in for a moment and left something on the step.",
  duet: "At the end two of them hummed the same tune without meaning to.",
  snack_parade: "A parade of snacks came by, and nobody knows who sent it.",
};

/** "big questions" as a heading: "Big questions". */
export function categoryInWords(category: TalkView["category"]): string {
  return category.charAt(0).toUpperCase() + category.slice(1);
}

function nicknameOf({ chatling }: ParticipantView): string {
  return chatling.nickname;
}
