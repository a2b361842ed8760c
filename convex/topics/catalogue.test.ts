// The written topics: enough of them, spread over categories and the year, each line fit to be read by anybody, none twice.

import { describe, expect, test } from "vitest";
import { TOPIC_CATEGORIES } from "../../lib/talks";
import type { TopicText } from "../brain/talk/cast";
import { checkInput, checkOutput } from "../safety/filter";
import { TOPIC_TEXTS, topicText } from "./catalogue";

const CLAIM_CHARS_MAX = 140;

function claimsOf({ claims }: TopicText): string[] {
  return [...claims.agree, ...claims.disagree, ...claims.neutral];
}

function textsOf(topic: TopicText): string[] {
  return [topic.statement, ...claimsOf(topic)];
}

describe("the catalogue of topics", () => {
  test("holds at least 126 topics, at least 9 of each category", () => {
    const counts = TOPIC_CATEGORIES.map((one) => TOPIC_TEXTS.filter(({ category }) => category === one).length);

    expect(TOPIC_TEXTS.length).toBeGreaterThanOrEqual(126);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(9);
  });

  test("gives each topic a slug of its own, by which it is found", () => {
    const slugs = TOPIC_TEXTS.map(({ slug }) => slug);

    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => !/^[a-z]+(?:-[a-z]+)*$/.test(slug))).toEqual([]);
    expect(slugs.every((slug) => topicText(slug)?.slug === slug)).toBe(true);
    expect(topicText("no-such-topic")).toBeNull();
  });

  test("gives each topic five claims for it, five against it and three beside it", () => {
    const short = TOPIC_TEXTS.filter(
      ({ claims }) => claims.agree.length < 5 || claims.disagree.length < 5 || claims.neutral.length < 3,
    );

    expect(short.map(({ slug }) => slug)).toEqual([]);
  });

  test("says nothing twice", () => {
    const said = TOPIC_TEXTS.flatMap(textsOf).map((text) => text.toLowerCase().replace(/[^a-z0-9 ]/g, ""));

    const twice = said.filter((text, at) => said.indexOf(text) !== at);

    expect(twice).toEqual([]);
  });

  test("writes statements as titles and claims as whole sentences that fit a bubble", () => {
    const statements = TOPIC_TEXTS.map(({ statement }) => statement);
    const claims = TOPIC_TEXTS.flatMap(claimsOf);

    expect(statements.filter((text) => !/^[A-Z][^".!?]{8,78}[^".!?\s]$/.test(text))).toEqual([]);
    expect(claims.filter((text) => !/^[A-Z].*[.!?]$/.test(text))).toEqual([]);
    expect(claims.filter((text) => text.length > CLAIM_CHARS_MAX)).toEqual([]);
    expect([...statements, ...claims].filter((text) => text !== text.trim() || /\s\s|[“”‘’—–]/.test(text))).toEqual([]);
  });

  test("says nothing that the safety filter would stop, whoever reads it", () => {
    const texts = TOPIC_TEXTS.flatMap(textsOf);

    const stopped = texts.filter(
      (text) => checkInput(text, "u13").kind !== "fine" || checkOutput(text, "u13", []).kind !== "fine",
    );

    expect(stopped).toEqual([]);
  });

  test("S0-56: has seasonal topics with real days, somewhere in every month and in more than one category", () => {
    const seasonal = TOPIC_TEXTS.filter(({ season }) => season !== undefined);
    const days = seasonal.flatMap(({ season }) => (season === undefined ? [] : [season.from, season.to]));
    const months = new Set(seasonal.flatMap(({ season }) => (season === undefined ? [] : monthsOf(season))));

    expect(seasonal.length).toBeGreaterThanOrEqual(14);
    expect(days.filter((day) => !isDay(day))).toEqual([]);
    expect(months.size).toBe(12);
    expect(new Set(seasonal.map(({ category }) => category)).size).toBeGreaterThan(3);
  });
});

/** A leap year: the 29th of February is a day on which a season may begin or end. */
function isDay(day: string): boolean {
  return /^\d\d-\d\d$/.test(day) && new Date(`2024-${day}T00:00:00Z`).toISOString().slice(5, 10) === day;
}

function monthsOf({ from, to }: { from: string; to: string }): number[] {
  const first = Number(from.slice(0, 2));
  const last = Number(to.slice(0, 2)) + (from > to ? 12 : 0);
  return Array.from({ length: last - first + 1 }, (_, step) => ((first + step - 1) % 12) + 1);
}
