// The first line of a talk: puts the statement on the table and says where the speaker stands, in words this home did not hear lately.

import type { Lines } from "./lines/talkVoice";
import { REACTIONS } from "./lines/reactions";
import { TRAIT_TALK } from "./lines/traitTalk";
import { openingHash } from "./openingHash";
import { addPosition } from "./reacting";
import { add, addClaim, addOwn, draftOf, textOf } from "./scene";
import type { Draft, Scene, Speaker } from "./scene";

/** Drawn so many times before every way of opening is tried in turn. */
const DRAWS_MAX = 12;

export function openingWords(scene: Scene, speaker: Speaker): Draft {
  for (let draws = 0; draws < DRAWS_MAX; draws += 1) {
    const used = new Set(scene.used);
    const draft = drawn(scene, speaker);
    if (isFresh(scene, draft)) return draft;
    scene.used = used;
  }
  return anyFresh(scene, speaker);
}

function drawn(scene: Scene, speaker: Speaker): Draft {
  const draft = draftOf("opening");
  if (scene.random.chance(0.75)) addOwn(scene, draft, speaker.voice.opens);
  else add(scene, speaker, draft, TRAIT_TALK[speaker.actor.trait].opens);
  const claimed = scene.random.chance(0.6) && addClaim(scene, speaker, draft);
  // The statement was just said: no position that says it again.
  if (!claimed) addPosition({ ...scene, topic: {} }, speaker, draft);
  return draft;
}

/** All openings with all positions, in order; the plain first one where even those were all heard. */
function anyFresh(scene: Scene, speaker: Speaker): Draft {
  const positions: Lines = [...speaker.voice.stand[speaker.stance], ...REACTIONS[speaker.stance]];
  const used = new Set(scene.used);
  for (const open of speaker.voice.opens) {
    for (const position of positions) {
      const draft = draftOf("opening");
      scene.used = new Set(used);
      addOwn(scene, draft, [open]);
      addOwn(scene, draft, [position]);
      if (isFresh(scene, draft)) return draft;
    }
  }
  scene.used = used;
  return drawn(scene, speaker);
}

function isFresh(scene: Scene, draft: Draft): boolean {
  const { openingsLeftOut } = scene.input;
  return openingsLeftOut.length === 0 || !openingsLeftOut.includes(openingHash(textOf(draft)));
}
