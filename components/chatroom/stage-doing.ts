// What each participant does at one moment of a talk: who speaks, who looks for words, who is being answered, and to which side one leans.
import type { TalkView } from "@/convex/model/chatroomViews";
import type { Frame } from "@/lib/talk-player";

export interface Doing {
  readonly kind: "speaking" | "typing" | "listening" | "standing";
  /** Towards whom it answers. */
  readonly leans: "left" | "right" | "none";
}

const STANDING: Doing = { kind: "standing", leans: "none" };

export function doingOf(talk: TalkView, frame: Frame, place: number): Doing {
  const line = currentLine(talk, frame);
  if (line === null) return STANDING;
  if (line.speaker === place) return { kind: frame.phase === "typing" ? "typing" : "speaking", leans: leanOf(line) };
  return line.replyTo === place && frame.phase === "line" ? { kind: "listening", leans: "none" } : STANDING;
}

/** Who looks for words right now, or null. */
export function typingName(talk: TalkView, frame: Frame): string | null {
  if (frame.phase !== "typing") return null;
  const line = talk.lines[frame.said];
  return line === undefined ? null : (talk.participants[line.speaker]?.chatling.nickname ?? null);
}

function currentLine(talk: TalkView, frame: Frame): TalkView["lines"][number] | null {
  if (frame.phase === "typing") return talk.lines[frame.said] ?? null;
  return frame.phase === "line" ? (talk.lines[frame.said - 1] ?? null) : null;
}

function leanOf({ speaker, replyTo }: TalkView["lines"][number]): Doing["leans"] {
  if (replyTo === null || replyTo === speaker) return "none";
  return replyTo < speaker ? "left" : "right";
}
