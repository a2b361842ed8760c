// The numbers that runs go by, as operators read of them.
import type { Controls } from "@/convex/model/operatorViews";

export interface Dial {
  readonly name: keyof Controls["dials"];
  readonly label: string;
  readonly description: string;
  readonly kind: "text" | "number";
}

export const DIALS: readonly Dial[] = [
  {
    name: "generationHours",
    label: "Hours of runs (UTC)",
    description: "Like 6,18. Each hour is one talk a day for everybody.",
    kind: "text",
  },
  {
    name: "rolloutPercent",
    label: "Share of users (%)",
    description: "From 0 to 100, by cohort. A run keeps the share it began with.",
    kind: "number",
  },
  {
    name: "pausedCohorts",
    label: "Paused cohorts",
    description: "Like 3,10-19, from 0 to 99; empty for none. From the next page on.",
    kind: "text",
  },
  {
    name: "idleDays",
    label: "Days until somebody is away",
    description: "Whoever was away for longer gets no talk, and one at once when they return.",
    kind: "number",
  },
  {
    name: "rareEventPercent",
    label: "Rare events (%)",
    description: "Of 100 talks so many have one.",
    kind: "number",
  },
];
