// A whole talk but its words, from the cast, the topic and the seed. Every part has its own dice, so that a change in one never moves
// the rolls of another; the same sources give the same plan, which is how a talk is played again.

import { seededRandom } from "../../../lib/seeded-random";
import type { Stance } from "../../../lib/talks";
import { bondsOf } from "./bonds";
import type { Actor, Bond, Outcome, RareEvent, ScriptInput, SharedPast, TalkTopic } from "./cast";
import { opinionsOf } from "./opinions";
import { openingHash } from "./openingHash";
import { outcomeOf } from "./outcome";
import { drawParticipants } from "./participants";
import { pickTopic } from "./pickTopic";
import { drawEvent } from "./rareEvents";
import { rollRunaways } from "./runaway";
import type { Departures } from "./runaway";

/** Places in the home of who takes part. */
export function drawCast(seed: string, home: readonly unknown[]): number[] {
  return drawParticipants(seededRandom(`${seed}:participants`), home);
}

export function drawTopic(seed: string, pool: readonly string[], leftOut: readonly string[]): string | null {
  return pickTopic(seededRandom(`${seed}:topic`), pool, leftOut);
}

export type TalkSources = {
  seed: string;
  cast: readonly Actor[];
  topic: TalkTopic;
  past: SharedPast | null;
  openingsLeftOut: readonly number[];
  homeCount: number;
  ownedSinceMs: number;
  rareEventPercent: number;
  now: number;
};

export type TalkPlan = {
  stances: Stance[];
  outcome: Outcome;
  departures: Departures;
  bonds: Bond[];
  event: RareEvent | null;
  script: ScriptInput;
};

export function planTalk(sources: TalkSources): TalkPlan {
  const { seed, cast, topic, past, openingsLeftOut } = sources;
  const dice = (part: string) => seededRandom(`${seed}:${part}`);
  const stances = opinionsOf(cast, topic, seed);
  const outcome = outcomeOf(cast, stances, dice("outcome"));
  const event = drawEvent(dice("event"), sources.rareEventPercent);
  return {
    stances,
    outcome,
    departures: departuresOf(sources, outcome),
    bonds: bondsOf(cast, stances, outcome, dice("bonds")),
    event,
    script: {
      seed,
      topic,
      cast,
      stances,
      outcome: outcome.outcome,
      ...(outcome.outcome === "conflict" ? { lost: outcome.changes.map(({ speaker }) => speaker) } : {}),
      ...(past === null ? {} : { past }),
      ...(event === null ? {} : { event }),
      openingsLeftOut,
    },
  };
}

/** What tells two plans apart that a script was, or was not, written for. */
export function planKeyOf({ topic, ...script }: ScriptInput): string {
  return `${topic.slug}:${openingHash(JSON.stringify(script))}`;
}

/** An agreement makes nobody leave. */
function departuresOf({ seed, cast, homeCount, ownedSinceMs, now }: TalkSources, outcome: Outcome): Departures {
  if (outcome.outcome === "agreement") return { rolls: [], runaway: null, warned: [] };
  const random = seededRandom(`${seed}:runaway`);
  return rollRunaways({ cast, changes: outcome.changes, homeCount, ownedSinceMs, now, random });
}
