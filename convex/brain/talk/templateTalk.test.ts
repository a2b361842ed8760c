// Proves what a written talk holds to, whoever takes part and whatever it is about: counts, opinions, names, nothing twice, nothing unfit.

import { describe, expect, test } from "vitest";
import { LINES_EACH_MAX, LINES_EACH_MIN, TALK_LINE_CHARS_MAX } from "../../../lib/chatroom-limits";
import { TALK_EVENTS } from "../../../lib/talks";
import type { Stance, TalkEvent } from "../../../lib/talks";
import { measure, playTalks } from "../../../tests/brain/talks";
import { checkOutput } from "../../safety/filter";
import type { Actor, ScriptInput, TalkTopic } from "./cast";
import { WARM_NO, WARM_YES } from "./lines/closings";
import { EVENT_TALK } from "./lines/eventTalk";
import { REACTIONS } from "./lines/reactions";
import { TALK_VOICES } from "./lines/talkVoices";
import { openingHash, writeTalk } from "./templateTalk";

const TALKS = playTalks(1_000, "proof");

const TOPIC: TalkTopic = {
  slug: "soup",
  statement: "Soup is just a warm drink",
  category: "food",
  claims: {
    agree: ["I sip it.", "I drank mine from a mug.", "It runs off a fork.", "My cup agrees.", "You blow on it."],
    disagree: ["I chewed mine.", "It came with bread.", "A drink has no dumplings.", "I ate it.", "My bowl says no."],
    neutral: ["I only read the letters.", "I would ask a bathtub.", "I need to taste more."],
  },
};

function anActor(nickname: string, more: Partial<Actor> = {}): Actor {
  return {
    chatlingId: nickname,
    nickname,
    speciesSlug: "nibbin",
    trait: "gentle",
    mood: "neutral",
    unhappyCount: 0,
    ...more,
  };
}

function anInput(more: Partial<ScriptInput> = {}): ScriptInput {
  const cast = [
    anActor("Pip"),
    anActor("Bean", { speciesSlug: "radikin" }),
    anActor("Moss", { speciesSlug: "mossling" }),
  ];
  const stances: Stance[] = ["agree", "disagree", "agree"];
  return { seed: "talk", topic: TOPIC, cast, stances, outcome: "agreement", openingsLeftOut: [], ...more };
}

/** The same but for contractions, doubled words and how loud it is. */
function alike(line: string, text: string): boolean {
  const words = (one: string): Set<string> => new Set(one.toLowerCase().match(/[a-z]{4,}/g));
  const said = words(text);
  const meant = [...words(line)];
  return meant.filter((word) => said.has(word)).length >= meant.length * 0.7;
}

test("S0-29 M-2: a talk is written from its input alone, the same one every time", () => {
  const input = anInput({ past: { a: 0, b: 2, statement: "The wind is nosy", agreed: true } });

  const once = writeTalk(input);
  const again = writeTalk(structuredClone(input));
  const other = writeTalk({ ...input, seed: "another" });

  expect(again).toEqual(once);
  expect(other).not.toEqual(once);
});

describe("S0-15", () => {
  test("each participant says two to four lines, so that a talk has four to twenty", () => {
    const counts = TALKS.flatMap(({ input, lines }) =>
      input.cast.map((_actor, place) => lines.filter(({ speaker }) => speaker === place).length),
    );

    expect(counts.filter((count) => count < LINES_EACH_MIN || count > LINES_EACH_MAX)).toEqual([]);
    expect(new Set(counts)).toEqual(new Set([2, 3, 4]));
  });

  test("talks have nine to ten lines on average", () => {
    const { linesMean } = measure(playTalks(2_000, "mean"));

    expect(linesMean).toBeGreaterThan(9);
    expect(linesMean).toBeLessThan(10);
  });

  test("nobody goes on speaking more than rarely, and everybody's lines fit a bubble", () => {
    const twice = TALKS.filter(({ lines }) => lines.some(({ speaker }, at) => lines[at - 1]?.speaker === speaker));
    const unfit = TALKS.flatMap(({ lines }) => lines).filter(
      ({ text }) => text.length === 0 || text.length > TALK_LINE_CHARS_MAX || text !== text.trim(),
    );

    expect(twice.length).toBeLessThanOrEqual(TALKS.length / 100);
    expect(unfit).toEqual([]);
  });
});

describe("S0-16", () => {
  test("every line carries its speaker's opinion and no reason of another one", () => {
    const wrong = TALKS.flatMap(({ input, lines }) => {
      const { claims } = input.topic;
      return lines.filter(({ speaker, stance, text }) => {
        const others = (["agree", "disagree", "neutral"] as const).filter((one) => one !== stance);
        // A line may quote somebody; its own words never give the other side's reasons.
        const own = text.replace(/"[^"]*"/g, "");
        return (
          stance !== input.stances[speaker] || others.some((one) => claims[one].some((claim) => own.includes(claim)))
        );
      });
    });

    expect(wrong).toEqual([]);
  });

  test("an opinion that is said outright is one's own", () => {
    const sides = (stance: Stance): string[] => [
      ...REACTIONS[stance],
      ...Object.values(TALK_VOICES).flatMap(({ stand }) => stand[stance]),
    ];
    const plain = (lines: string[]): string[] => lines.filter((line) => !line.includes("{"));

    const wrong = TALKS.flatMap(({ lines }) => lines).filter(({ stance, text }) =>
      (["agree", "disagree", "neutral"] as const)
        .filter((one) => one !== stance)
        .some((one) => plain(sides(one)).some((line) => text.endsWith(` ${line}`) || text === line)),
    );

    expect(wrong).toEqual([]);
  });

  test("the first line names nobody; later ones answer somebody who has spoken, by name", () => {
    const openings = TALKS.filter(({ lines }) => lines[0]?.replyTo !== undefined);
    const later = TALKS.flatMap(({ input, lines }) =>
      lines.map((line, at) => ({ input, line, before: lines.slice(0, at) })),
    );
    const wrong = later.filter(({ input, line: { text, replyTo, speaker }, before }) => {
      if (replyTo === undefined) return false;
      const name = input.cast[replyTo]?.nickname ?? "?";
      return !text.includes(name) || replyTo === speaker || !before.some((line) => line.speaker === replyTo);
    });
    const named = later.filter(({ line }) => line.replyTo !== undefined);

    expect(openings).toEqual([]);
    expect(wrong).toEqual([]);
    expect(named.length / later.length).toBeGreaterThan(0.4);
  });

  test("of two, nobody speaks of the other one as if they were not there, or calls them by name all the time", () => {
    const named = playTalks(600, "two")
      .filter(({ input }) => input.cast.length === 2)
      .flatMap(({ input, lines }) =>
        lines.map((line) => ({ ...line, name: input.cast[line.replyTo ?? -1]?.nickname })),
      );
    const isCalled = (text: string, name: string): boolean => new RegExp(`${name}(?=[,.!?…:]|$)`, "u").test(text);

    const about = named.filter(({ text, name }) => name !== undefined && !isCalled(text, name));

    const calls = named.filter(({ name }) => name !== undefined).length;
    expect(named.length).toBeGreaterThan(1_000);
    expect(about.length / calls).toBeLessThan(0.01);
    expect(calls / named.length).toBeLessThan(0.45);
  });

  test("two who are called the same are never addressed by that name", () => {
    const cast = [anActor("Pip"), anActor("Pip", { speciesSlug: "radikin" })];

    const talks = Array.from({ length: 50 }, (_none, seed) =>
      writeTalk(anInput({ cast, stances: ["agree", "disagree"], outcome: "conflict", seed: `same-${seed}` })),
    );

    expect(talks.flat().filter(({ replyTo, text }) => replyTo !== undefined || text.includes("Pip"))).toEqual([]);
  });
});

test("S0-28: the bank has a positive, a negative and a neutral group with the phrases that every talk may use, and puts the topic in", () => {
  const phrases: Record<Stance, string[]> = {
    agree: ["I totally agree with", "This is exactly what I've been thinking!", "You get it! This is so true!"],
    disagree: ["I don't know about that...", "That's a terrible take, honestly", "Why would anyone think that?"],
    neutral: ["I can see both sides of this", "Interesting perspective", "Not sure how I feel about this"],
  };
  const missing = (["agree", "disagree", "neutral"] as const).flatMap((stance) =>
    phrases[stance].filter((phrase) => !REACTIONS[stance].some((line) => line.startsWith(phrase))),
  );
  const said = playTalks(1_000, "phrases").flatMap(({ input, lines }) => lines.map(({ text }) => ({ text, input })));

  const withTopic = said.filter(({ text, input }) => text.includes(`I totally agree with "${input.topic.statement}"`));

  expect(missing).toEqual([]);
  expect(Object.values(REACTIONS).filter((lines) => lines.length < 10)).toEqual([]);
  expect(withTopic.length).toBeGreaterThan(0);
  expect(said.filter(({ text }) => /[{}[\]|]|undefined|null/.test(text))).toEqual([]);
});

test("S0-52: a remembered talk is mentioned in exactly one line, by one of the two who had it", () => {
  const remembering = TALKS.filter(
    ({ input }) => input.past !== undefined && input.past.statement !== input.topic.statement,
  );

  const wrong = remembering.filter(({ input, lines }) => {
    const mentions = lines.filter(({ text }) => text.includes(`"${input.past?.statement ?? ""}"`));
    return (
      mentions.length !== 1 ||
      ![0, 1].includes(mentions[0]?.speaker ?? -1) ||
      ![0, 1].includes(mentions[0]?.replyTo ?? -1)
    );
  });

  expect(remembering.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test("M-7: two who remember that their person stepped in say so, and only then", () => {
  const past = { a: 0, b: 2, statement: "The wind is nosy", agreed: true };
  const mentions = (input: ScriptInput) => writeTalk(input).filter(({ text }) => text.includes('"The wind is nosy"'));
  const seeds = Array.from({ length: 60 }, (_, talk) => `talk ${talk}`);

  const joined = seeds.flatMap((seed) => mentions(anInput({ seed, past: { ...past, joined: true } })));
  const alone = seeds.flatMap((seed) => mentions(anInput({ seed, past })));

  expect(joined.length).toBeGreaterThan(50);
  expect(joined.filter(({ text }) => !/our person/i.test(text))).toEqual([]);
  expect(alone.filter(({ text }) => /our person/i.test(text))).toEqual([]);
  expect(joined.filter(({ text }) => text.length > TALK_LINE_CHARS_MAX)).toEqual([]);
});

test("S0-16 S0-52: whoever remembers before it has said what it thinks says that, too", () => {
  const cast = [anActor("Pip", { speciesSlug: "mossling" }), anActor("Moss", { speciesSlug: "mossling" })];
  const past = { a: 0, b: 1, statement: "The wind is nosy", agreed: true };
  const talks = Array.from({ length: 500 }, (_none, seed) =>
    writeTalk(anInput({ cast, stances: ["agree", "disagree"], outcome: "conflict", past, seed: `first-${seed}` })),
  );

  const firsts = talks.flatMap((lines) =>
    lines.filter(
      ({ text, speaker }, at) =>
        text.includes("The wind is nosy") && !lines.slice(0, at).some((one) => one.speaker === speaker),
    ),
  );

  const silent = firsts.filter(({ text, stance }) => !TOPIC.claims[stance].some((claim) => text.includes(claim)));
  expect(firsts.length).toBeGreaterThan(20);
  expect(silent).toEqual([]);
});

const SEEN: Readonly<Record<TalkEvent, RegExp>> = {
  shooting_star: /shooting star/,
  lost_button: /button/,
  visitor: /at the door|doorway|visitor|somebody new/,
  duet: /tune|sing|humming|rhythm/,
  snack_parade: /snacks|ants|marching/,
};

test.each(TALK_EVENTS)("S0-54: when there is a %s, somebody says so and the next one answers", (kind) => {
  const talks = Array.from({ length: 40 }, (_none, seed) =>
    writeTalk(anInput({ event: { kind, coins: 5 }, seed: `event-${seed}` })),
  );

  const without = talks.filter((lines) => {
    const at = lines.findIndex(
      ({ text }) => SEEN[kind].test(text) && EVENT_TALK[kind].says.some((line) => alike(line, text)),
    );
    return at === -1 || lines[at + 1]?.replyTo !== lines[at]?.speaker;
  });

  expect(without).toEqual([]);
});

describe("X-36", () => {
  test("no line comes twice in a talk, whoever takes part", () => {
    const repeating = playTalks(1_500, "twice").filter(
      ({ lines }) => new Set(lines.map(({ text }) => text)).size < lines.length,
    );

    expect(repeating).toEqual([]);
  });

  test("an opening that was heard lately is not used again, also when very many were heard", () => {
    const heard: number[] = [];

    for (let day = 0; day < 60; day += 1) {
      const opening = writeTalk(anInput({ seed: "always the same", openingsLeftOut: heard }))[0]?.text ?? "";
      expect(heard).not.toContain(openingHash(opening));
      heard.push(openingHash(opening));
    }

    expect(new Set(heard).size).toBe(60);
  });

  test("of a thousand talks no two are alike, and few of their lines come back", () => {
    const measures = measure(TALKS);

    expect(measures.alikeTalks).toBe(0);
    expect(measures.distinct2).toBeGreaterThan(0.15);
    expect(measures.repeatedLines).toBeLessThan(0.15);
    expect(measures.repeatedOpenings).toBeLessThan(0.02);
  });
});

test("a quarrel ends with somebody who lost and is a bit hurt, and an agreement without one", () => {
  const hurt = new Set(Object.values(TALK_VOICES).flatMap((voice) => voice.hurt));
  const lostOf = (lines: readonly { text: string }[]): boolean =>
    lines.some(({ text }) => [...hurt].some((line) => text.endsWith(line)));
  const cast = [anActor("Pip"), anActor("Bean", { speciesSlug: "radikin" })];
  const talks = (outcome: ScriptInput["outcome"], stances: Stance[]) =>
    Array.from({ length: 60 }, (_none, seed) =>
      writeTalk(anInput({ cast, stances, outcome, lost: [1], seed: `end-${seed}` })),
    );

  const quarrels = talks("conflict", ["agree", "disagree"]).filter(lostOf);
  const agreements = talks("agreement", ["agree", "agree"]).filter(lostOf);

  expect(quarrels.length).toBeGreaterThan(10);
  expect(quarrels.flat().filter(({ speaker, text }) => speaker !== 1 && lostOf([{ text }]))).toEqual([]);
  expect(agreements).toEqual([]);
});

test("what was agreed is said once more by one of them at most", () => {
  const endings = playTalks(1_500, "verdicts").map(({ input, lines }) => ({ input, last: lines.slice(-2) }));
  const verdicts = [...WARM_YES, ...WARM_NO].filter(
    (line) => line.includes("{quoted}") || line.includes("{statement}"),
  );
  const bare = (text: string): string => text.replace(/[.!…]/g, "").toLowerCase();

  const sealed = endings.map(({ input, last }) => {
    const said = verdicts.map((line) =>
      bare(line.replace("{quoted}", `"${input.topic.statement}"`).replace("{statement}", input.topic.statement)),
    );
    return last.filter(({ text }) => said.some((line) => bare(text).endsWith(line))).length;
  });

  expect(sealed.filter((count) => count === 1).length).toBeGreaterThan(50);
  expect(sealed.filter((count) => count > 1)).toEqual([]);
});

test("what chatlings say among themselves passes the same filter as what they say to people", () => {
  const unfit = playTalks(120, "filter")
    .flatMap(({ lines }) => lines)
    .filter(({ text }) => checkOutput(text, "unknown", []).kind !== "fine");

  expect(unfit).toEqual([]);
});

test("S0-55: a team is named in whole sentences, and no talk says a where it should say an", () => {
  const cast = [anActor("Pip", { team: "acorns" }), anActor("Bean", { speciesSlug: "mossling", team: "acorns" })];
  const ofATeam = Array.from({ length: 300 }, (_none, seed) =>
    writeTalk(anInput({ cast, stances: ["agree", "agree"], seed: `team-${seed}` })),
  ).flat();

  const slips = [...ofATeam, ...TALKS.flatMap(({ lines }) => lines)].filter(({ text }) =>
    /\ba (?!one\b|once\b|use|uni|eu)[aeiou]/i.test(text),
  );

  expect(ofATeam.filter(({ text }) => text.includes("Acorns")).length).toBeGreaterThan(20);
  expect(slips.map(({ text }) => text)).toEqual([]);
});

test("names may hold any sign, and topics may be without reasons", () => {
  const cast = [
    anActor("{name}"),
    anActor("$& [a|b]", { speciesSlug: "cometkin" }),
    anActor('"Q"', { speciesSlug: "driftle" }),
  ];
  const topic = { ...TOPIC, statement: "Is it true? Paris says so.", claims: { agree: [], disagree: [], neutral: [] } };

  const talks = Array.from({ length: 50 }, (_none, seed) => writeTalk(anInput({ cast, topic, seed: `odd-${seed}` })));

  expect(talks.flat().filter(({ text }) => text.trim() === "")).toEqual([]);
  expect(talks.filter((lines) => new Set(lines.map(({ text }) => text)).size < lines.length)).toEqual([]);
  expect(talks.flat().some(({ replyTo, text }) => replyTo === 1 && text.includes("$& [a|b]"))).toBe(true);
});
