// Joins the tables. Each table explains itself in its own file.

import { authTables } from "@convex-dev/auth/server";
import { rateLimitTables } from "convex-helpers/server/rateLimit";
import { defineSchema } from "convex/server";
import { auditLog } from "./tables/auditLog";
import { chatlingAssets } from "./tables/chatlingAssets";
import { chatlings } from "./tables/chatlings";
import { conversations } from "./tables/conversations";
import { ledger, wallets } from "./tables/economy";
import { generationBatches, generationRuns } from "./tables/generation";
import { homes } from "./tables/homes";
import { jobs, replyStreams } from "./tables/jobs";
import { budgets, llmInteractions } from "./tables/llmInteractions";
import { media } from "./tables/media";
import { members } from "./tables/members";
import { meditations } from "./tables/meditations";
import { memories } from "./tables/memories";
import { messages } from "./tables/messages";
import { moodEvents } from "./tables/moodEvents";
import { notifications, notificationSettings } from "./tables/notifications";
import { permits, spentProofs } from "./tables/permits";
import { payments, redeemCodes, redemptions } from "./tables/premium";
import { profiles } from "./tables/profiles";
import { quotaEntries } from "./tables/quotaEntries";
import { reactions } from "./tables/reactions";
import { discoveries, relationships } from "./tables/relationships";
import { postcards, recoveryAttempts, runaways } from "./tables/runaways";
import { safetyEvents } from "./tables/safetyEvents";
import { settings } from "./tables/settings";
import { species } from "./tables/species";
import { talkArchive, talks } from "./tables/talks";
import { today } from "./tables/today";
import { topics } from "./tables/topics";
import { providerPauses, ttsCache } from "./tables/ttsCache";
import { users } from "./tables/users";

export default defineSchema({
  ...authTables,
  ...rateLimitTables,
  users, // replaces the sign-in library's own, which knows no role
  profiles,
  species,
  chatlings,
  moodEvents,
  conversations,
  members,
  messages,
  reactions,
  memories,
  safetyEvents,
  media,
  chatlingAssets,
  ttsCache,
  providerPauses,
  quotaEntries,
  redeemCodes,
  redemptions,
  payments,
  permits,
  spentProofs,
  jobs,
  replyStreams,
  llmInteractions,
  budgets,
  topics,
  talks,
  talkArchive,
  homes,
  relationships,
  discoveries,
  runaways,
  recoveryAttempts,
  postcards,
  meditations,
  wallets,
  ledger,
  today,
  generationRuns,
  generationBatches,
  notifications,
  notificationSettings,
  settings,
  auditLog,
});
