// The talking voice of every species, by its slug.

import type { SpeciesSlug } from "../../../../lib/creature";
import type { TalkVoice } from "./talkVoice";
import { COBBLET_TALK } from "./voices/cobblet";
import { COMETKIN_TALK } from "./voices/cometkin";
import { DEWBELL_TALK } from "./voices/dewbell";
import { DRIFTLE_TALK } from "./voices/driftle";
import { GLIMMOTH_TALK } from "./voices/glimmoth";
import { KILNLING_TALK } from "./voices/kilnling";
import { MOSSLING_TALK } from "./voices/mossling";
import { NIBBIN_TALK } from "./voices/nibbin";
import { POTKIN_TALK } from "./voices/potkin";
import { PUFFTAIL_TALK } from "./voices/pufftail";
import { RADIKIN_TALK } from "./voices/radikin";
import { SPLASHKIN_TALK } from "./voices/splashkin";
import { THISTLEWICK_TALK } from "./voices/thistlewick";
import { TOCKLING_TALK } from "./voices/tockling";

export const TALK_VOICES: Readonly<Record<SpeciesSlug, TalkVoice>> = {
  mossling: MOSSLING_TALK,
  radikin: RADIKIN_TALK,
  dewbell: DEWBELL_TALK,
  thistlewick: THISTLEWICK_TALK,
  pufftail: PUFFTAIL_TALK,
  nibbin: NIBBIN_TALK,
  glimmoth: GLIMMOTH_TALK,
  splashkin: SPLASHKIN_TALK,
  potkin: POTKIN_TALK,
  cobblet: COBBLET_TALK,
  kilnling: KILNLING_TALK,
  driftle: DRIFTLE_TALK,
  tockling: TOCKLING_TALK,
  cometkin: COMETKIN_TALK,
};
