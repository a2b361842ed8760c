// Crons of a component run for each place where it is mounted.
import { cronJobs } from "convex/server";
import { internal } from "./_generated/api";

const crons = cronJobs();
crons.daily("tick", { hourUTC: 3, minuteUTC: 30 }, internal.notes.tick);

export default crons;
