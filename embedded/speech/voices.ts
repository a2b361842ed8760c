// How each species sounds: one of the built-in voices, made higher or lower, quicker or slower. Data, so that a new species is one line.

import type { SpeciesSlug } from "../../lib/creature";

/** The recordings inside the synthesiser. */
export const RECORDED_VOICES = ["slt", "rms", "awb", "kal", "kal16"] as const;

export type Voice = {
  recorded: (typeof RECORDED_VOICES)[number];
  /** Mean pitch in hertz; above a grown person's, because these are small creatures. */
  pitchHz: number;
  /** Above 1 is slower. */
  stretch: number;
};

const SPECIES_VOICES: Readonly<Record<SpeciesSlug, Voice>> = {
  mossling: { recorded: "rms", pitchHz: 135, stretch: 1.25 },
  radikin: { recorded: "slt", pitchHz: 255, stretch: 0.95 },
  dewbell: { recorded: "slt", pitchHz: 235, stretch: 1.12 },
  thistlewick: { recorded: "awb", pitchHz: 165, stretch: 1.0 },
  pufftail: { recorded: "slt", pitchHz: 285, stretch: 0.98 },
  nibbin: { recorded: "slt", pitchHz: 305, stretch: 0.88 },
  glimmoth: { recorded: "slt", pitchHz: 215, stretch: 1.2 },
  splashkin: { recorded: "rms", pitchHz: 205, stretch: 0.92 },
  potkin: { recorded: "awb", pitchHz: 190, stretch: 1.1 },
  cobblet: { recorded: "rms", pitchHz: 95, stretch: 1.18 },
  kilnling: { recorded: "awb", pitchHz: 140, stretch: 0.95 },
  driftle: { recorded: "slt", pitchHz: 200, stretch: 1.3 },
  tockling: { recorded: "kal16", pitchHz: 150, stretch: 1.0 },
  cometkin: { recorded: "slt", pitchHz: 265, stretch: 1.08 },
};

const MEAN_PITCH_HZ: Readonly<Record<Voice["recorded"], number>> = {
  slt: 175,
  rms: 105,
  awb: 130,
  kal: 105,
  kal16: 105,
};

/** A species' slug or the plain name of a recorded voice; null when there is no such voice. */
export function findVoice(name: string): Voice | null {
  // The name may be anything a caller sends; a slug outside the table finds nothing.
  const ofSpecies = Object.hasOwn(SPECIES_VOICES, name) ? SPECIES_VOICES[name as SpeciesSlug] : null;
  if (ofSpecies !== null) return ofSpecies;
  const recorded = RECORDED_VOICES.find((one) => one === name);
  return recorded === undefined ? null : { recorded, pitchHz: MEAN_PITCH_HZ[recorded], stretch: 1 };
}
