// Draws a chatling as SVG data addresses: the same seed, species, colour and mood give the same picture on the
// server and in the browser, so hydration never sees a difference. Drawn from DiceBear's CC0 creature styles.
import { Avatar, Style } from "@dicebear/core";
import clay from "@dicebear/styles/clay.json";
import critters from "@dicebear/styles/critters.json";
import moods from "@dicebear/styles/moods.json";
import sprouts from "@dicebear/styles/sprouts.json";
import { type Colour, type Family, findSpecies, type Mood } from "@/lib/creature";
import { FACES, PAINT, SILHOUETTES } from "./portrait-faces";

/** Drawings kept for the next render; a thread list shows at most a few dozen chatlings. */
const CACHED_DRAWINGS_MAX = 300;

export type PortraitState = "idle" | "thinking" | "talking";

export interface PortraitLook {
  readonly seed: string;
  readonly family: Family;
  readonly speciesSlug: string;
  readonly colour: Colour;
  readonly mood: Mood;
}

/** The face at rest, and the second picture that is shown for a moment now and then (a blink, or an open mouth). */
export interface PortraitFrames {
  readonly rest: string;
  readonly flicker: string;
}

export function drawPortrait(look: PortraitLook, state: PortraitState): PortraitFrames {
  const faces = FACES[look.family];
  const eyes = pick(faces.eyes, `${look.seed}:eyes`);
  const mouth = pick(faces.mouths[look.mood], `${look.seed}:mouth`);
  const restingEyes = state === "thinking" ? eyes.thinking : look.mood === "unhappy" ? eyes.low : eyes.open;
  const rest = draw(look, restingEyes, mouth);
  const flicker = state === "talking" ? draw(look, restingEyes, faces.talking) : draw(look, eyes.blink, mouth);
  return { rest, flicker };
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
  const address = toDataAddress(avatar.toString());
  drawings.set(key, address);
  return address;
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

/** The licence note and comments inside the drawing are dropped: CC0 asks for none, and every page carries the bytes. */
function toDataAddress(svg: string): string {
  const bare = svg.replace(/<!--.*?-->/gs, "").replace(/<metadata.*?<\/metadata>/s, "");
  return `data:image/svg+xml,${encodeURIComponent(bare).replaceAll("%20", " ").replaceAll("%3D", "=").replaceAll("%22", "'").replaceAll("%2F", "/").replaceAll("%3A", ":")}`;
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
