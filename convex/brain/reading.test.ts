// What the brain understands of a message: facts, feelings, phrases, and which question was answered.
import { expect, test } from "vitest";
import { cleanPhrase, cleanText } from "./cleanText";
import { factsIn } from "./facts";
import { feelingIn } from "./feelings";
import { mainPhrase } from "./phrases";
import { findPending } from "./pending";
import { getSpecies } from "./species/catalogue";

const told = (text: string) => factsIn(text).map((fact) => `${fact.kind}:${fact.value}`);

test("names are heard in the ways that people give them, and feelings or places are not names", () => {
  expect(
    ["my name is maya", "I'm Maya", "call me Maya please", "Hi, I'm Maya!", "Maya here", "they call me Maya"].map(
      (text) => told(text)[0],
    ),
  ).toEqual(Array.from({ length: 6 }, () => "name:Maya"));
  expect(
    ["I'm Tired", "I'm German", "I'm fine", "I'm Sorry", "it's Monday", "call me later", "I am going out"]
      .flatMap(told)
      .filter((fact) => fact.startsWith("name")),
  ).toEqual([]);
});

test("pets, people, places, tastes, work and plans are heard", () => {
  expect(told("my dog Biscuit ate it")).toContain("pet:Biscuit");
  expect(told("I have a cat named Luna")).toContain("pet:Luna");
  expect(told("my cat is asleep")).toContain("pet:your cat");
  expect(told("my sister Anna came by")).toContain("person:Anna");
  expect(told("I live in Berlin")).toContain("place:Berlin");
  expect(told("I love climbing with my brother")).toContain("liked:climbing");
  expect(told("my favourite food is ramen")).toContain("liked:ramen");
  expect(told("I can't stand mushrooms")).toContain("disliked:mushrooms");
  expect(told("I'm a nurse")).toContain("job:nurse");
  expect(told("I have an exam tomorrow")).toContain("event:the exam");
});

test("feelings are recognised, heavier ones first, and denied ones are not heard", () => {
  expect(feelingIn("I'm so sad and tired")).toBe("sad");
  expect(feelingIn("my grandma died last year")).toBe("grief");
  expect(feelingIn("a bit nervous")).toBe("scared");
  expect(feelingIn("I passed the test")).toBe("proud");
  expect(feelingIn("I'm not sad")).toBeNull();
  expect(feelingIn("I am no longer feeling sad")).toBeNull();
  expect(feelingIn("the cat is on the roof")).toBeNull();
});

test("the thing talked about is turned to point from the listener's side", () => {
  expect(mainPhrase("I fixed my old bike")).toBe("your old bike");
  expect(mainPhrase("he ate my left shoe yesterday")).toBe("your left shoe");
  expect(mainPhrase("because of the kanji")).toBe("the kanji");
  expect(mainPhrase("she's a menace")).toBeNull();
  expect(mainPhrase("ok so yeah")).toBeNull();
});

test("cleaning keeps words and drops markup, scripts, control characters and direction tricks", () => {
  expect(cleanText("<b>hi</b> <script>evil()</script>there\u0000\u202e!")).toBe("hi there !");
  expect(cleanText("  مرحبا   بك ")).toBe("مرحبا بك");
  expect(cleanText("x".repeat(3_000))).toHaveLength(2_000);
});

test("a phrase is fit to say back only when it is short, plain and decent", () => {
  expect(cleanPhrase("your old bike")).toBe("your old bike");
  expect(
    ["a".repeat(33), "x@y.example", "a{slot}b", "[a|b]", "<b>", "12345678", "your shitty car"].map(cleanPhrase),
  ).toEqual(Array.from({ length: 7 }, () => null));
});

test("the last question is found again in a reply, whatever stands before it and however it was filled", () => {
  const mossling = getSpecies("mossling");
  if (mossling === null) throw new Error("mossling exists");

  expect(findPending("Mm. Good. Do you like the sound of rain?", mossling).kind).toBe("thread");
  expect(findPending("So be it. How is Biscuit these days?", mossling).kind).toBe("thread");
  expect(findPending("Oh. What happened?", mossling).kind).toBe("feeling");
  expect(findPending("Would you rather speak with trees or be understood by all cats?", mossling).kind).toBe("game");
  expect(findPending("A beetle just crossed me.", mossling).kind).toBe("none");
});
