// The last lines of a talk: warm when they came together; after a quarrel somebody is a bit hurt, somebody makes peace, nobody is cruel.

import type { Stance } from "../../../lib/talks";
import { HURT, PEACE, SETTLE, WARM, WARM_ODD, WARM_UNSURE } from "./lines/closings";
import type { Lines } from "./lines/talkVoice";
import { TRAIT_TALK } from "./lines/traitTalk";
import { addLead } from "./reacting";
import { add, addOwn, draftOf, isOpposed } from "./scene";
import type { Draft, Scene, Speaker } from "./scene";
import type { Moment } from "./middle";

/** `own` is in the speaker's voice, the others are bent to it. */
type Ending = { own: Lines | null; trait: Lines | null; shared: Lines };

export function lastWords({ scene, speaker, before }: Moment, isLast: boolean): Draft {
  const draft = draftOf("closing");
  if (!isLast && scene.random.chance(0.35)) addLead(scene, speaker, draft, before);
  addEnding(scene, speaker, draft, before.place);
  return draft;
}

/** Ends a draft that already says something else. */
export function addEnding(scene: Scene, speaker: Speaker, draft: Draft, to: number): void {
  const { own, trait, shared } = endingFor(scene, speaker);
  const roll = scene.random.next();
  const done =
    (roll < 0.5 && own !== null && addOwn(scene, draft, own, to)) ||
    (roll < 0.75 && trait !== null && add(scene, speaker, draft, trait, to)) ||
    add(scene, speaker, draft, shared, to);
  if (!done && own !== null) addOwn(scene, draft, own, to);
}

function endingFor(scene: Scene, speaker: Speaker): Ending {
  const { voice, actor, stance } = speaker;
  const trait = TRAIT_TALK[actor.trait];
  if (scene.input.outcome === "agreement") {
    const most = largestStance(scene);
    if (isOpposed(stance, most)) return { own: null, trait: null, shared: WARM_ODD };
    if (stance === "neutral" && most === "neutral") return { own: null, trait: null, shared: WARM_UNSURE };
    return { own: voice.warm, trait: trait.warm, shared: WARM };
  }
  if (hasLost(scene, speaker)) return { own: voice.hurt, trait: trait.hurt, shared: HURT };
  if (stance === "neutral") return { own: null, trait: null, shared: PEACE };
  return { own: voice.settle, trait: trait.settle, shared: SETTLE };
}

/** In a conflict, the smaller side; of two equal sides whoever the rules made give way, or, where that is not told, nobody. */
export function hasLost(scene: Scene, { place, stance }: Speaker): boolean {
  const { outcome, lost } = scene.input;
  if (outcome !== "conflict") return false;
  if (lost !== undefined) return lost.includes(place);
  const other: Stance = stance === "agree" ? "disagree" : "agree";
  return stance !== "neutral" && countOf(scene, stance) < countOf(scene, other);
}

function largestStance(scene: Scene): Stance {
  const order: readonly Stance[] = ["agree", "disagree", "neutral"];
  return order.reduce((most, one) => (countOf(scene, one) > countOf(scene, most) ? one : most));
}

function countOf(scene: Scene, stance: Stance): number {
  return scene.speakers.reduce((count, speaker) => count + (speaker.stance === stance ? 1 : 0), 0);
}
