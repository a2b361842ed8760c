// The timetable. Each entry only starts bounded work; UTC, and never on the full hour, when everybody's crons run.

import { cronJobs } from "convex/server";
import { GENERATION_MINUTE, PAGE_SWEEP_SECONDS } from "../lib/chatroom-limits";
import { REPLY_SWEEP_SECONDS } from "../lib/limits";
import { TOPIC_DRAFTS_PER_WEEK } from "../lib/topic-limits";
import { internal } from "./_generated/api";

const crons = cronJobs();

crons.interval("sweep replies", { seconds: REPLY_SWEEP_SECONDS }, internal.jobs.replies.sweep, {});
crons.interval("remove permits that ran out", { minutes: 10 }, internal.jobs.permits.sweep, {});
crons.interval("sweep uploads", { minutes: 10 }, internal.jobs.mediaRows.sweep, {});
crons.daily("refill free texts", { hourUTC: 0, minuteUTC: 7 }, internal.jobs.quotas.refill, { cursor: null });
crons.daily("forget old interaction text", { hourUTC: 3, minuteUTC: 41 }, internal.jobs.retention.forgetText, {});
crons.daily("remove settled jobs", { hourUTC: 4, minuteUTC: 13 }, internal.jobs.retention.removeJobs, {});
crons.daily("forget old budgets", { hourUTC: 4, minuteUTC: 51 }, internal.jobs.retention.forgetBudgets, {});
crons.daily("remove old notes", { hourUTC: 5, minuteUTC: 23 }, internal.jobs.notifications.purge, {});
crons.daily("forget unused speech", { hourUTC: 4, minuteUTC: 37 }, internal.jobs.soundRows.forgetUnused, {});
crons.daily("look after topics", { hourUTC: 0, minuteUTC: 17 }, internal.jobs.topics.check, {});
crons.weekly(
  "choose the topics of the week",
  { dayOfWeek: "monday", hourUTC: 2, minuteUTC: 23 },
  internal.jobs.topics.refreshWeek,
  {},
);
crons.weekly(
  "ask for new topics",
  { dayOfWeek: "wednesday", hourUTC: 3, minuteUTC: 19 },
  internal.jobs.topicDrafts.write,
  { drafts: TOPIC_DRAFTS_PER_WEEK, onlyIfUsed: true },
);
crons.interval("turn the day", { minutes: 5 }, internal.jobs.life.turnDay, {});
crons.interval("wake who meditated", { minutes: 10 }, internal.jobs.life.wakeOverdue, {});
crons.hourly("send postcards", { minuteUTC: 23 }, internal.jobs.life.sendPostcards, {});

crons.hourly("start a run of talks", { minuteUTC: GENERATION_MINUTE }, internal.jobs.generation.tick, {});
crons.interval("sweep pages of talks", { seconds: PAGE_SWEEP_SECONDS }, internal.jobs.generation.sweep, {});
crons.daily("forget old pages of talks", { hourUTC: 3, minuteUTC: 29 }, internal.jobs.generation.forgetPages, {});
crons.daily("archive old talks", { hourUTC: 2, minuteUTC: 53 }, internal.jobs.talkArchive.moveOld, {});

export default crons;
