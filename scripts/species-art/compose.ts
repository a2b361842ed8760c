// Puts a chatling into a scene: its portrait between the two layers, breathing, blinking, standing on the ground as its family does.

import { drawPortrait } from "../../components/chatlings/portrait-art";
import { COLOURS, type Colour, type Family, type SpeciesEntry } from "../../lib/creature";
import { GROUND_Y, HEIGHT, shadow, wave, WIDTH } from "./brush";
import type { Scene } from "./scenes";

export type Shot = { species: SpeciesEntry; scene: Scene; colour: Colour; seed: string };

/** A portrait's size, and how far down in it the creature ends, in parts of its height. Wisps float. */
const STANCES: Readonly<Record<Family, { size: number; foot: number; lift: number }>> = {
  sprout: { size: 290, foot: 1, lift: -14 },
  critter: { size: 270, foot: 1, lift: -14 },
  clay: { size: 290, foot: 0.93, lift: -16 },
  wisp: { size: 240, foot: 0.9, lift: 34 },
};

const BLINK_FROM = 0.46;
const BLINK_TO = 0.54;

/** One moment of a loop. */
export function compose({ species, scene, colour, seed }: Shot, t: number): string {
  const frames = drawPortrait(
    { seed, family: species.family, speciesSlug: species.slug, colour, mood: "happy" },
    "idle",
  );
  const drawing = inner(t >= BLINK_FROM && t < BLINK_TO ? frames.flicker : frames.rest);
  const { size, foot, lift } = STANCES[species.family];
  const floating = species.family === "wisp" ? 10 * wave(t) : 0;
  const breath = 1 + 0.018 * wave(t * 2);
  const footY = GROUND_Y - lift - floating;
  const x = WIDTH / 2 - size / 2;
  const body = `<g transform="translate(${x} ${footY}) scale(1 ${breath.toFixed(4)}) translate(0 ${-size * foot})"><svg width="${size}" height="${size}" viewBox="0 0 100 100" fill="none">${drawing}</svg></g>`;
  const { back, front } = scene.layers(t);
  const hover = species.family === "wisp" ? shadow(WIDTH / 2, GROUND_Y + 30, 84 - floating) : "";
  const layers = stands(species.family) ? `${back}${body}${front}` : `${back}${front}${hover}${body}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${layers}</svg>`;
}

/** Drawn to their lower edge, so the ground has to begin in front of them; the others are whole and stand on it. */
function stands(family: Family): boolean {
  return family === "sprout" || family === "critter";
}

/** Each scene shows another relative: the album of a whole kind. */
export function shotOf(species: SpeciesEntry, scene: Scene, index: number): Shot {
  const turn = Array.from(species.slug).reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const colour = COLOURS[(turn + index * 3) % COLOURS.length] ?? "leaf";
  return { species, scene, colour, seed: `album:${species.slug}:${scene.name}` };
}

/** The drawing without its frame. */
function inner(address: string): string {
  const svg = decodeURIComponent(address.slice(address.indexOf(",") + 1));
  return svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
}
