// Several lives in one data folder, each killed at a moment drawn from the seed, under load, with clocks that jump; then the judge.

import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { seededRandom } from "../../../embedded/engine/environment";
import { problemsAfter } from "./judge";
import type { VictimEnd, VictimOptions } from "./operations";
import { liveAndDie, type Scene, type Testimony } from "./victims";

const LIVES = 2;
const PASSED_POINTS_MAX = 2_000;
const KILLED_AFTER_MS_MAX = 400;
/** Right, ahead so that more is due, and set back by an hour. */
const CLOCK_OFFSETS_MS = [0, 2_000, -3600_000];

export interface CrashRun {
  /** Empty when everything held. */
  readonly problems: readonly string[];
  readonly kills: number;
  readonly answered: number;
  readonly unanswered: number;
}

export async function crashAtRandom(scene: Scene, seed: number): Promise<CrashRun> {
  const random = seededRandom(seed);
  const dataDir = join(scene.folder, `seed-${seed}`);
  cpSync(scene.template, dataDir, { recursive: true });
  const lives: Testimony[] = [];
  for (let life = 1; life <= LIVES; life++)
    lives.push(await liveAndDie(scene, drawLife(random, { scene, dataDir, seed, life })));
  const complaints = lives.flatMap((life) => (life.complaints === "" ? [] : [life.complaints]));
  const problems = [...complaints, ...(await problemsAfter(dataDir, lives))];
  rmSync(dataDir, { recursive: true, force: true });
  const count = (key: "asked" | "answered"): number => lives.reduce((sum, life) => sum + life[key].length, 0);
  const kills = lives.filter((life) => life.signal === "SIGKILL").length;
  return { problems, kills, answered: count("answered"), unanswered: count("asked") - count("answered") };
}

interface Life {
  readonly scene: Scene;
  readonly dataDir: string;
  readonly seed: number;
  readonly life: number;
}

function drawLife(random: () => number, { scene, dataDir, seed, life }: Life): VictimOptions {
  const end: VictimEnd =
    random() < 0.5
      ? { kind: "anywhere", hit: 1 + Math.floor(random() * PASSED_POINTS_MAX) }
      : { kind: "killed", afterMs: random() * KILLED_AFTER_MS_MAX };
  const clockOffsetMs = CLOCK_OFFSETS_MS[Math.floor(random() * CLOCK_OFFSETS_MS.length)] ?? 0;
  const codeFiles = random() < 0.3 ? scene.codeFiles : [];
  return { dataDir, seed, life, clockOffsetMs, end, codeFiles };
}
