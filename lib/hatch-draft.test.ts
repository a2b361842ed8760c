// The half-hatched chatling in the tab's storage: kept whole, and never believed unchecked.
import { expect, test } from "vitest";
import { shuffleHatch } from "./creature";
import { clearHatchDraft, type HatchDraft, readHatchDraft, writeHatchDraft } from "./hatch-draft";
import { memoryTextStore } from "./text-store";

test("X-25: the choices made at the egg survive a reload of the tab", () => {
  const storage = memoryTextStore();
  const draft: HatchDraft = { choice: shuffleHatch("fern"), isOpen: true, clientId: "one" };

  writeHatchDraft(storage, draft);

  expect(readHatchDraft(storage)).toEqual(draft);
});

test("a kept chatling leaves no draft behind", () => {
  const storage = memoryTextStore();
  writeHatchDraft(storage, { choice: shuffleHatch("fern"), isOpen: true, clientId: "one" });

  clearHatchDraft(storage);

  expect(readHatchDraft(storage)).toBeNull();
});

test.each([
  ["not JSON", "{"],
  ["another shape", "[]"],
  ["an unknown species", JSON.stringify(aDraftWith({ speciesSlug: "dragon" }))],
  ["an unknown colour", JSON.stringify(aDraftWith({ colour: "<script>" }))],
  ["a name that is too long", JSON.stringify(aDraftWith({ nickname: "x".repeat(25) }))],
  ["an empty seed", JSON.stringify(aDraftWith({ seed: "" }))],
])("a stored draft with %s is ignored", (_what, stored) => {
  const storage = memoryTextStore();
  storage.setItem("chatlings.hatch", stored);

  const draft = readHatchDraft(storage);

  expect(draft).toBeNull();
});

function aDraftWith(change: Record<string, string>) {
  return { choice: { ...shuffleHatch("fern"), ...change }, isOpen: true, clientId: "one" };
}
