// The drawing of chatlings: the same one looks the same everywhere, and its face says how it feels.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { COLOURS, MOODS, SPECIES } from "@/lib/creature";
import { drawFace, drawPortrait } from "./portrait-art";
import { PORTRAIT_EDITION } from "./portrait-address";
import { PORTRAIT_FACES, type PortraitLook } from "./portrait-look";

const pip: PortraitLook = { seed: "pip", family: "critter", speciesSlug: "nibbin", colour: "honey", mood: "happy" };

test("the same chatling is drawn byte for byte the same, so that server and browser agree", () => {
  const first = drawPortrait(pip, "idle");

  // Many other drawings in between push the first one out of the cache.
  for (let seed = 0; seed < 400; seed += 1) drawPortrait({ ...pip, seed: `other-${seed}` }, "idle");
  const again = drawPortrait({ ...pip }, "idle");

  expect(again).toEqual(first);
});

test.each(SPECIES)("a $name shows each mood with a face of its own", ({ family, slug }) => {
  const look = { ...pip, family, speciesSlug: slug };

  const faces = new Set(MOODS.map((mood) => drawPortrait({ ...look, mood }, "idle").rest));

  expect(faces.size).toBe(MOODS.length);
});

test("every species in every colour can be told apart from the others", () => {
  const looks = SPECIES.flatMap(({ family, slug }) =>
    COLOURS.map((colour) => ({ ...pip, family, speciesSlug: slug, colour })),
  );

  const drawings = new Set(looks.map((look) => drawPortrait(look, "idle").rest));

  expect(drawings.size).toBe(SPECIES.length * COLOURS.length);
});

test("a blink and a talking mouth differ from the face at rest", () => {
  const idle = drawPortrait(pip, "idle");
  const talking = drawPortrait(pip, "talking");

  expect(idle.flicker).not.toBe(idle.rest);
  expect(talking.rest).toBe(idle.rest);
  expect(talking.flicker).not.toBe(idle.flicker);
});

test("a seed with markup in it draws a picture and carries none of the markup", () => {
  const drawing = drawPortrait({ ...pip, seed: "<script>alert(1)</script>" }, "idle");

  expect(decodeURIComponent(drawing.rest)).toMatch(/^data:image\/svg\+xml,<svg/);
  expect(decodeURIComponent(drawing.rest)).not.toContain("script");
});

test("a species that this build does not know still has a face", () => {
  const drawing = drawPortrait({ ...pip, speciesSlug: "from-the-future" }, "idle");

  expect(drawing.rest).toMatch(/^data:image\/svg\+xml,/);
});

test("browsers keep portraits for good, so another way of drawing comes with another edition", () => {
  const looks = SPECIES.flatMap(({ family, slug }) =>
    MOODS.map((mood) => ({ ...pip, family, speciesSlug: slug, mood })),
  );

  const hash = createHash("sha256");
  for (const look of looks) for (const face of PORTRAIT_FACES) hash.update(drawFace(look, face));

  // When this fails, raise the edition and put the new print here.
  expect([PORTRAIT_EDITION, hash.digest("hex").slice(0, 16)]).toEqual(["1", "62c2b7be64e91009"]);
});
