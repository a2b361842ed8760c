// What the teams are called and stand for: one name and one line each.
import type { Team } from "./talks";

export interface TeamWords {
  readonly name: string;
  readonly meaning: string;
}

export const TEAM_WORDS: Readonly<Record<Team, TeamWords>> = {
  acorns: { name: "Acorns", meaning: "They think ahead, and there is always something put by for everybody." },
  comets: { name: "Comets", meaning: "They go first and find out on the way." },
  puddles: { name: "Puddles", meaning: "They jump in with both feet, and nobody minds getting wet." },
  lanterns: { name: "Lanterns", meaning: "They stay up late and leave a light on for the others." },
};
