// The last lines of a talk: warm when they came together; after a quarrel somebody is a bit hurt, somebody makes peace, nobody is cruel.

import type { Stance } from "../../../lib/talks";
import { HURT, PEACE, SETTLE, SETTLED_ON, WARM, WARM_NO, WARM_ODD, WARM_UNSURE, WARM_YES } from "./lines/closings";
import type { Lines } from "./lines/talkVoice";
import { TRAIT_TALK } from "./lines/traitTalk";
import type { Moment } from "./middle";
import { addEventReply, addLead } from "./reacting";
import { add, addClaim, addOwn, draftOf } from "./scene";
import type { Draft, Scene, Speaker } from "./scene";

/** `own` is in the speaker's voice; the others are bent to it. */
type Ending = { own: Lines; shared: readonly Lines[] };

/** Lines that say once more what was agreed: one of them is enough for a talk. */
const VERDICTS: ReadonlySet<Lines> = new Set([WARM_YES, WARM_NO]);

/** In a talk of fewer lines only the very last one is an ending and nothing else. */
const TWO_ENDINGS_FROM = 6;

export function lastWords(moment: Moment, isLast: boolean): Draft {
  const { scene, speaker, before, previous } = moment;
  const draft = draftOf("closing");
  const isShort = scene.order.length < TWO_ENDINGS_FROM;
  if (previous.purpose === "event") addEventReply(scene, speaker, draft, previous);
  else if (!isLast) addReaction(scene, speaker, draft, before, isShort);
  addEnding(scene, speaker, draft, before.place);
  return draft;
}

/** Something to the matter before it ends. */
function addReaction(scene: Scene, speaker: Speaker, draft: Draft, before: Speaker, isNeeded: boolean): void {
  const roll = scene.random.next();
  if (roll < 0.3) addLead(scene, speaker, draft, before);
  else if (roll < 0.6 || isNeeded) addClaim(scene, speaker, draft);
}

/** Ends a draft that may already say something else. */
export function addEnding(scene: Scene, speaker: Speaker, draft: Draft, to: number): void {
  const { own, shared } = endingFor(scene, speaker);
  draft.isHurt = hasLost(scene, speaker);
  if (scene.random.chance(0.42) && addOwn(scene, draft, own, to)) return;
  const start = scene.random.below(shared.length);
  for (let step = 0; step < shared.length; step += 1) {
    const lines = shared[(start + step) % shared.length];
    if (lines === undefined || !add(scene, speaker, draft, lines, to)) continue;
    if (VERDICTS.has(lines)) scene.done.add("verdict");
    return;
  }
  addOwn(scene, draft, own, to);
}

function endingFor(scene: Scene, speaker: Speaker): Ending {
  const { voice, actor, stance } = speaker;
  const trait = TRAIT_TALK[actor.trait];
  if (scene.input.outcome === "agreement") return warmEnding(scene, speaker);
  if (hasLost(scene, speaker)) return { own: voice.hurt, shared: [trait.hurt, HURT] };
  if (stance === "neutral") return { own: [], shared: [PEACE] };
  return { own: voice.settle, shared: [trait.settle, SETTLE, SETTLED_ON] };
}

function warmEnding(scene: Scene, { voice, actor, stance }: Speaker): Ending {
  const counts = {
    agree: countOf(scene, "agree"),
    disagree: countOf(scene, "disagree"),
    neutral: countOf(scene, "neutral"),
  };
  if (stance === "neutral") {
    const nobodyKnows = counts.neutral > counts.agree + counts.disagree;
    return nobodyKnows ? { own: [], shared: [WARM_UNSURE] } : { own: voice.warm, shared: [WARM] };
  }
  const others = counts[stance === "agree" ? "disagree" : "agree"];
  if (others > counts[stance]) return { own: [], shared: [WARM_ODD] };
  // One says yes, one says no, and the rest do not mind: they part as friends who differ.
  if (others === counts[stance]) return { own: voice.settle, shared: [WARM, SETTLED_ON] };
  const shared = [TRAIT_TALK[actor.trait].warm, WARM];
  const isMost = counts[stance] > scene.speakers.length / 2 && !scene.done.has("verdict");
  return { own: voice.warm, shared: isMost ? [...shared, stance === "agree" ? WARM_YES : WARM_NO] : shared };
}

/** In a conflict, those whom it left lower; where that is not told, the smaller side. */
export function hasLost(scene: Scene, { place, stance }: Speaker): boolean {
  const { outcome, lost } = scene.input;
  if (outcome !== "conflict") return false;
  if (lost !== undefined) return lost.includes(place);
  const other: Stance = stance === "agree" ? "disagree" : "agree";
  return stance !== "neutral" && countOf(scene, stance) < countOf(scene, other);
}

function countOf(scene: Scene, stance: Stance): number {
  return scene.speakers.reduce((count, speaker) => count + (speaker.stance === stance ? 1 : 0), 0);
}
