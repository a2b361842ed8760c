// The written topics: enough of them, spread over categories and the year, each line fit to be read by anybody, none twice.

import { describe, expect, test } from "vitest";
import { TOPIC_CATEGORIES } from "../../lib/talks";
import { claimsOf, faultOf, isAlike, isClaim, isFitForAll, isStatement } from "../brain/talk/topicForm";
import { TOPIC_TEXTS, topicText } from "./catalogue";

const STATEMENTS = TOPIC_TEXTS.map(({ statement }) => statement);
const CLAIMS = TOPIC_TEXTS.flatMap(({ claims }) => claimsOf(claims));

describe("the catalogue of topics", () => {
  test("S0-01: holds at least 126 topics, at least 9 of each category", () => {
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

  test("holds itself to the rules for topics that others write", () => {
    const faults = TOPIC_TEXTS.map((topic) => ({ slug: topic.slug, fault: faultOf(topic, []) }));

    expect(faults.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(STATEMENTS.filter((text) => !isStatement(text))).toEqual([]);
    expect(CLAIMS.filter((text) => !isClaim(text))).toEqual([]);
  });

  test("says nothing that the safety filter would stop, whoever reads it", () => {
    const stopped = [...STATEMENTS, ...CLAIMS].filter((text) => !isFitForAll(text));

    expect(stopped).toEqual([]);
  });

  test("says nothing twice, and nothing that is like another statement", () => {
    const said = [...STATEMENTS, ...CLAIMS].map((text) => text.toLowerCase().replace(/[^a-z0-9 ]/g, ""));

    const twice = said.filter((text, at) => said.indexOf(text) !== at);
    const alike = STATEMENTS.filter((one, at) => STATEMENTS.slice(at + 1).some((other) => isAlike(one, other)));

    expect(twice).toEqual([]);
    expect(alike).toEqual([]);
  });

  test("S0-56: has seasonal topics, somewhere in every month and in more than three categories", () => {
    const seasonal = TOPIC_TEXTS.flatMap(({ season, category }) =>
      season === undefined ? [] : [{ season, category }],
    );
    const months = new Set(seasonal.flatMap(({ season }) => monthsOf(season)));

    expect(seasonal.length).toBeGreaterThanOrEqual(14);
    expect(months.size).toBe(12);
    expect(new Set(seasonal.map(({ category }) => category)).size).toBeGreaterThan(3);
  });
});

function monthsOf({ from, to }: { from: string; to: string }): number[] {
  const first = Number(from.slice(0, 2));
  const last = Number(to.slice(0, 2)) + (from > to ? 12 : 0);
  return Array.from({ length: last - first + 1 }, (_, step) => ((first + step - 1) % 12) + 1);
}
