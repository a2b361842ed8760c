// A talk told in words: what is true of it today, and not only of the day it was.
import { expect, test } from "vitest";
import type { ParticipantView, TalkView } from "@/convex/model/chatroomViews";
import type { Stance } from "@/lib/talks";
import { endInWords, leavingInWords, outcomeInWords } from "./talk-words";

type Status = ParticipantView["chatling"]["status"];

/** Only what the words are made of. */
function aParticipant(nickname: string, stance: Stance, more: { status?: Status; ranAway?: boolean } = {}) {
  const { status = "home", ranAway = false } = more;
  const chatling = { chatlingId: nickname, nickname, status } as unknown as ParticipantView["chatling"];
  return { chatling, stance, moodBefore: "neutral", moodAfter: "neutral", ranAway } satisfies ParticipantView;
}

function aTalk(outcome: TalkView["outcome"], participants: readonly ParticipantView[]): TalkView {
  return { outcome, participants, event: null } as unknown as TalkView;
}

test("S0-22: whoever left is told to be away for as long as that is true", () => {
  const away = aParticipant("Pip", "agree", { status: "runaway", ranAway: true });
  const back = aParticipant("Pip", "agree", { status: "home", ranAway: true });

  expect(leavingInWords(away)).toBe("Pip needed some time alone and went for a walk.");
  expect(leavingInWords(back)).toBe("Pip needed some time alone and went for a walk, and is home again by now.");
});

test("S0-17 S0-18: the end says who was of which mind", () => {
  const [pip, fern, moss] = [
    aParticipant("Pip", "agree"),
    aParticipant("Fern", "disagree"),
    aParticipant("Moss", "agree"),
  ];

  expect(outcomeInWords(aTalk("agreement", [pip, moss]))).toBe("They found common ground. Both agreed.");
  expect(outcomeInWords(aTalk("agreement", [pip, fern, moss]))).toBe(
    "Most of them found common ground. Pip and Moss agreed, Fern did not.",
  );
  expect(outcomeInWords(aTalk("conflict", [pip, fern]))).toBe(
    "They did not see it the same way. Pip agreed, Fern did not.",
  );
});

test("what a screen reader is told at the end has a change of mood and a leaving in it", () => {
  const pip = { ...aParticipant("Pip", "agree", { status: "runaway", ranAway: true }), moodAfter: "unhappy" as const };

  const told = endInWords(aTalk("conflict", [pip, aParticipant("Fern", "disagree")]));

  expect(told).toContain("Pip went from calm to unhappy.");
  expect(told).toContain("Pip needed some time alone");
});
