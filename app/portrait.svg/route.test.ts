// The portraits that the server draws: their addresses lead to the same faces as drawing them does, and to nothing else.
import { expect, test } from "vitest";
import { portraitAddresses } from "@/components/chatlings/portrait-address";
import { drawPortrait } from "@/components/chatlings/portrait-art";
import type { PortraitLook } from "@/components/chatlings/portrait-look";
import { COLOURS, MOODS, SPECIES } from "@/lib/creature";
import { SEED_CHARS_MAX } from "@/lib/limits";
import { GET } from "./route";

const pip: PortraitLook = { seed: "pip", family: "critter", speciesSlug: "nibbin", colour: "honey", mood: "happy" };
const ask = (address: string) => GET(new Request(new URL(address, "http://localhost")));
const bodyOf = (address: string) => ask(address).text();
const drawingOf = (address: string) => decodeURIComponent(address.slice(address.indexOf(",") + 1)).replaceAll("'", '"');

test.each(SPECIES)("a $name looks by its address as it is drawn, in every mood and state", async ({ family, slug }) => {
  const looks = MOODS.map((mood, index) => ({
    ...pip,
    family,
    speciesSlug: slug,
    mood,
    colour: COLOURS[index] ?? "leaf",
  }));

  for (const look of looks) {
    for (const state of ["idle", "thinking", "talking"] as const) {
      const addresses = portraitAddresses(look, state);
      const drawn = drawPortrait(look, state);
      expect((await bodyOf(addresses.rest)).replaceAll("'", '"')).toBe(drawingOf(drawn.rest));
      expect((await bodyOf(addresses.flicker)).replaceAll("'", '"')).toBe(drawingOf(drawn.flicker));
    }
  }
});

test("a portrait is kept for good, and opened by itself it may run nothing", () => {
  const answer = ask(portraitAddresses(pip, "idle").rest);

  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toContain("image/svg+xml");
  expect(answer.headers.get("Cache-Control")).toContain("immutable");
  expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
});

test("any seed that can be stored has an address, and none of it is in the picture", async () => {
  for (const seed of ["a/b?c&d=e#f%20", "<script>alert(1)</script>", "ß🥚\n", "x".repeat(SEED_CHARS_MAX)]) {
    const answer = ask(portraitAddresses({ ...pip, seed }, "idle").rest);

    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain("script");
  }
});

test.each([
  "/portrait.svg",
  "/portrait.svg?v=1&family=dragon&species=nibbin&colour=honey&mood=happy&face=rest&seed=pip",
  "/portrait.svg?v=1&family=critter&species=nibbin&colour=red&mood=happy&face=rest&seed=pip",
  "/portrait.svg?v=1&family=critter&species=nibbin&colour=honey&mood=cross&face=rest&seed=pip",
  "/portrait.svg?v=1&family=critter&species=nibbin&colour=honey&mood=happy&face=wink&seed=pip",
  "/portrait.svg?v=1&family=critter&species=nibbin&colour=honey&mood=happy&face=rest&seed=",
  `/portrait.svg?v=1&family=critter&species=nibbin&colour=honey&mood=happy&face=rest&seed=${"x".repeat(101)}`,
])("nothing is drawn for %s", (address) => {
  const answer = ask(address);

  expect(answer.status).toBe(404);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
});
