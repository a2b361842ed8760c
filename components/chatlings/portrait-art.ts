// Draws a chatling as SVG: the same seed, species, colour and mood give the same picture everywhere and for ever. Drawn from
// DiceBear's CC0 creature styles, which are heavy: the server draws for the pages (app/portrait.svg), only hatching draws itself.
import { Avatar, Style } from "@dicebear/core";
import clay from "@dicebear/styles/clay.json";
import critters from "@dicebear/styles/critters.json";
import moods from "@dicebear/styles/moods.json";
import sprouts from "@dicebear/styles/sprouts.json";
import { type Family, findSpecies } from "@/lib/creature";
import { FACES, SILHOUETTES } from "./portrait-faces";
import {
  type PortraitFace,
  type PortraitFrames,
  type PortraitLook,
  type PortraitState,
  framesOf,
} from "./portrait-look";
import { PAINT } from "./portrait-paint";

/** Drawings kept for the next render; a thread list shows at most a few dozen chatlings. */
const CACHED_DRAWINGS_MAX = 300;

/** One picture as SVG, for the server's answer. */
export function drawFace(look: PortraitLook, face: PortraitFace): string {
  const faces = FACES[look.family];
  const eyes = pick(faces.eyes, `${look.seed}:eyes`);
  const mouth = pick(faces.mouths[look.mood], `${look.seed}:mouth`);
  const resting = look.mood === "unhappy" ? eyes.low : eyes.open;
  const eyesOf = { rest: resting, talk: resting, think: eyes.thinking, blink: eyes.blink };
  return draw(look, eyesOf[face], face === "talk" ? faces.talking : mouth);
}

/** Both pictures of a state as data addresses, for where a portrait has to change at once or there is no server. */
export function drawPortrait(look: PortraitLook, state: PortraitState): PortraitFrames {
  return framesOf(state, (face) => toDataAddress(drawFace(look, face)));
}

const definitions: Readonly<Record<Family, unknown>> = { critter: critters, clay, sprout: sprouts, wisp: moods };
const styles = new Map<Family, Style>();
const drawings = new Map<string, string>();

function draw(look: PortraitLook, eyesVariant: string, mouthVariant: string): string {
  const key = [look.family, look.speciesSlug, look.seed, look.colour, look.mood, eyesVariant, mouthVariant].join("|");
  const known = drawings.get(key);
  if (known !== undefined) return known;

  const { body, accent } = PAINT[look.colour];
  const faces = FACES[look.family];
  const avatar = new Avatar(styleOf(look.family), {
    seed: look.seed,
    animationVariant: "none",
    backgroundColor: [],
    [faces.bodyColourOption]: body,
    accentColor: accent,
    topProbability: 100,
    cheeksProbability: look.mood === "happy" ? 100 : 0,
    cheeksVariant: "blush",
    ...silhouetteOf(look.speciesSlug),
    eyesVariant,
    mouthVariant,
  });
  if (drawings.size >= CACHED_DRAWINGS_MAX) drawings.clear();
  // The licence note and comments are dropped: CC0 asks for none, and every portrait would carry the bytes.
  const svg = avatar
    .toString()
    .replace(/<!--.*?-->/gs, "")
    .replace(/<metadata.*?<\/metadata>/s, "");
  drawings.set(key, svg);
  return svg;
}

function styleOf(family: Family): Style {
  const made = styles.get(family) ?? new Style(definitions[family]);
  styles.set(family, made);
  return made;
}

/** A species this build does not know yet gets a silhouette of its family by chance of its seed. */
function silhouetteOf(speciesSlug: string): Readonly<Record<string, string>> {
  const species = findSpecies(speciesSlug);
  return species === null ? {} : SILHOUETTES[species.slug];
}

function toDataAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg).replaceAll("%20", " ").replaceAll("%3D", "=").replaceAll("%22", "'").replaceAll("%2F", "/").replaceAll("%3A", ":")}`;
}

function pick<T>(choices: readonly T[], key: string): T {
  const choice = choices[hash(key) % choices.length];
  if (choice === undefined) throw new Error("A list of drawn parts is empty.");
  return choice;
}

/** FNV-1a: small, stable across platforms, and good enough to choose between a dozen shapes. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}
