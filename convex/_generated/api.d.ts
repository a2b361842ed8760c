/* eslint-disable */
/**
 * Generated `api` utility.
 *
 * THIS CODE IS AUTOMATICALLY GENERATED.
 *
 * To regenerate, run `npx convex dev`.
 * @module
 */

import type * as access from "../access.js";
import type * as auth from "../auth.js";
import type * as brain_chooseAsset from "../brain/chooseAsset.js";
import type * as brain_cleanText from "../brain/cleanText.js";
import type * as brain_decide from "../brain/decide.js";
import type * as brain_facts from "../brain/facts.js";
import type * as brain_feelings from "../brain/feelings.js";
import type * as brain_fillLine from "../brain/fillLine.js";
import type * as brain_freshness from "../brain/freshness.js";
import type * as brain_intents from "../brain/intents.js";
import type * as brain_keptFacts from "../brain/keptFacts.js";
import type * as brain_lines_factLines from "../brain/lines/factLines.js";
import type * as brain_lines_feelingLines from "../brain/lines/feelingLines.js";
import type * as brain_lines_occasionTopics from "../brain/lines/occasionTopics.js";
import type * as brain_lines_questionLines from "../brain/lines/questionLines.js";
import type * as brain_lines_recallLines from "../brain/lines/recallLines.js";
import type * as brain_lines_requestLines from "../brain/lines/requestLines.js";
import type * as brain_lines_showingLines from "../brain/lines/showingLines.js";
import type * as brain_lines_socialLines from "../brain/lines/socialLines.js";
import type * as brain_lines_suggestionLines from "../brain/lines/suggestionLines.js";
import type * as brain_lines_topic from "../brain/lines/topic.js";
import type * as brain_lines_topicLines from "../brain/lines/topicLines.js";
import type * as brain_lines_traitLines from "../brain/lines/traitLines.js";
import type * as brain_memory from "../brain/memory.js";
import type * as brain_pending from "../brain/pending.js";
import type * as brain_phrases from "../brain/phrases.js";
import type * as brain_plan from "../brain/plan.js";
import type * as brain_planCare from "../brain/planCare.js";
import type * as brain_planFiltered from "../brain/planFiltered.js";
import type * as brain_planOdd from "../brain/planOdd.js";
import type * as brain_planQuestion from "../brain/planQuestion.js";
import type * as brain_planRecall from "../brain/planRecall.js";
import type * as brain_planShare from "../brain/planShare.js";
import type * as brain_planSocial from "../brain/planSocial.js";
import type * as brain_remembered from "../brain/remembered.js";
import type * as brain_situation from "../brain/situation.js";
import type * as brain_species_catalogue from "../brain/species/catalogue.js";
import type * as brain_species_cobblet from "../brain/species/cobblet.js";
import type * as brain_species_cometkin from "../brain/species/cometkin.js";
import type * as brain_species_dewbell from "../brain/species/dewbell.js";
import type * as brain_species_driftle from "../brain/species/driftle.js";
import type * as brain_species_glimmoth from "../brain/species/glimmoth.js";
import type * as brain_species_kilnling from "../brain/species/kilnling.js";
import type * as brain_species_mossling from "../brain/species/mossling.js";
import type * as brain_species_nibbin from "../brain/species/nibbin.js";
import type * as brain_species_potkin from "../brain/species/potkin.js";
import type * as brain_species_pufftail from "../brain/species/pufftail.js";
import type * as brain_species_radikin from "../brain/species/radikin.js";
import type * as brain_species_species from "../brain/species/species.js";
import type * as brain_species_splashkin from "../brain/species/splashkin.js";
import type * as brain_species_thistlewick from "../brain/species/thistlewick.js";
import type * as brain_species_tockling from "../brain/species/tockling.js";
import type * as brain_templateGreeting from "../brain/templateGreeting.js";
import type * as brain_templateReply from "../brain/templateReply.js";
import type * as chatlings from "../chatlings.js";
import type * as conversations from "../conversations.js";
import type * as crons from "../crons.js";
import type * as files_inspectFile from "../files/inspectFile.js";
import type * as files_mp3 from "../files/mp3.js";
import type * as files_mp4 from "../files/mp4.js";
import type * as files_mp4Boxes from "../files/mp4Boxes.js";
import type * as files_mp4Samples from "../files/mp4Samples.js";
import type * as files_pictures from "../files/pictures.js";
import type * as files_wavFile from "../files/wavFile.js";
import type * as files_webm from "../files/webm.js";
import type * as functions from "../functions.js";
import type * as http from "../http.js";
import type * as jobs_answer from "../jobs/answer.js";
import type * as jobs_brainLadder from "../jobs/brainLadder.js";
import type * as jobs_callers from "../jobs/callers.js";
import type * as jobs_clearing from "../jobs/clearing.js";
import type * as jobs_guests from "../jobs/guests.js";
import type * as jobs_mediaObjects from "../jobs/mediaObjects.js";
import type * as jobs_mediaRows from "../jobs/mediaRows.js";
import type * as jobs_permits from "../jobs/permits.js";
import type * as jobs_premium from "../jobs/premium.js";
import type * as jobs_quotas from "../jobs/quotas.js";
import type * as jobs_replies from "../jobs/replies.js";
import type * as jobs_retention from "../jobs/retention.js";
import type * as jobs_sound from "../jobs/sound.js";
import type * as jobs_soundRows from "../jobs/soundRows.js";
import type * as jobs_speciesAlbum from "../jobs/speciesAlbum.js";
import type * as jobs_templateRung from "../jobs/templateRung.js";
import type * as media from "../media.js";
import type * as memories from "../memories.js";
import type * as messages from "../messages.js";
import type * as model_ages from "../model/ages.js";
import type * as model_budgets from "../model/budgets.js";
import type * as model_chatlings from "../model/chatlings.js";
import type * as model_clearing from "../model/clearing.js";
import type * as model_clientIds from "../model/clientIds.js";
import type * as model_config from "../model/config.js";
import type * as model_conversations from "../model/conversations.js";
import type * as model_edits from "../model/edits.js";
import type * as model_emailAndPassword from "../model/emailAndPassword.js";
import type * as model_guestMerge from "../model/guestMerge.js";
import type * as model_hatching from "../model/hatching.js";
import type * as model_interactions from "../model/interactions.js";
import type * as model_media from "../model/media.js";
import type * as model_mediaSweep from "../model/mediaSweep.js";
import type * as model_members from "../model/members.js";
import type * as model_memories from "../model/memories.js";
import type * as model_memoryViews from "../model/memoryViews.js";
import type * as model_messageText from "../model/messageText.js";
import type * as model_messageViews from "../model/messageViews.js";
import type * as model_messages from "../model/messages.js";
import type * as model_moods from "../model/moods.js";
import type * as model_names from "../model/names.js";
import type * as model_operator from "../model/operator.js";
import type * as model_permits from "../model/permits.js";
import type * as model_premium from "../model/premium.js";
import type * as model_promptLines from "../model/promptLines.js";
import type * as model_proofOfWork from "../model/proofOfWork.js";
import type * as model_quotas from "../model/quotas.js";
import type * as model_quotes from "../model/quotes.js";
import type * as model_rateLimits from "../model/rateLimits.js";
import type * as model_reactions from "../model/reactions.js";
import type * as model_regenerations from "../model/regenerations.js";
import type * as model_removals from "../model/removals.js";
import type * as model_replies from "../model/replies.js";
import type * as model_replyBriefs from "../model/replyBriefs.js";
import type * as model_replyMedia from "../model/replyMedia.js";
import type * as model_replyResults from "../model/replyResults.js";
import type * as model_replyText from "../model/replyText.js";
import type * as model_safety from "../model/safety.js";
import type * as model_search from "../model/search.js";
import type * as model_sends from "../model/sends.js";
import type * as model_settings from "../model/settings.js";
import type * as model_settledJobs from "../model/settledJobs.js";
import type * as model_species from "../model/species.js";
import type * as model_speciesAssets from "../model/speciesAssets.js";
import type * as model_speech from "../model/speech.js";
import type * as model_users from "../model/users.js";
import type * as model_views from "../model/views.js";
import type * as operator from "../operator.js";
import type * as permits from "../permits.js";
import type * as premium from "../premium.js";
import type * as prompts_companion from "../prompts/companion.js";
import type * as prompts_decision from "../prompts/decision.js";
import type * as providers_call from "../providers/call.js";
import type * as providers_cdn from "../providers/cdn.js";
import type * as providers_llm from "../providers/llm.js";
import type * as providers_objectStore from "../providers/objectStore.js";
import type * as providers_speech from "../providers/speech.js";
import type * as providers_stripe from "../providers/stripe.js";
import type * as providers_transcription from "../providers/transcription.js";
import type * as providers_turnstile from "../providers/turnstile.js";
import type * as safety_crisis from "../safety/crisis.js";
import type * as safety_crisisMessages from "../safety/crisisMessages.js";
import type * as safety_crisisPatterns from "../safety/crisisPatterns.js";
import type * as safety_farewellWords from "../safety/farewellWords.js";
import type * as safety_farewells from "../safety/farewells.js";
import type * as safety_filter from "../safety/filter.js";
import type * as safety_filterPatterns from "../safety/filterPatterns.js";
import type * as safety_leaks from "../safety/leaks.js";
import type * as safety_plainText from "../safety/plainText.js";
import type * as safety_privateNumbers from "../safety/privateNumbers.js";
import type * as safety_wordList from "../safety/wordList.js";
import type * as species from "../species.js";
import type * as tables_chatlingAssets from "../tables/chatlingAssets.js";
import type * as tables_chatlings from "../tables/chatlings.js";
import type * as tables_conversations from "../tables/conversations.js";
import type * as tables_jobs from "../tables/jobs.js";
import type * as tables_llmInteractions from "../tables/llmInteractions.js";
import type * as tables_media from "../tables/media.js";
import type * as tables_members from "../tables/members.js";
import type * as tables_memories from "../tables/memories.js";
import type * as tables_messages from "../tables/messages.js";
import type * as tables_moodEvents from "../tables/moodEvents.js";
import type * as tables_permits from "../tables/permits.js";
import type * as tables_premium from "../tables/premium.js";
import type * as tables_profiles from "../tables/profiles.js";
import type * as tables_quotaEntries from "../tables/quotaEntries.js";
import type * as tables_reactions from "../tables/reactions.js";
import type * as tables_safetyEvents from "../tables/safetyEvents.js";
import type * as tables_settings from "../tables/settings.js";
import type * as tables_species from "../tables/species.js";
import type * as tables_ttsCache from "../tables/ttsCache.js";
import type * as tables_users from "../tables/users.js";
import type * as users from "../users.js";

import type {
  ApiFromModules,
  FilterApi,
  FunctionReference,
} from "convex/server";

declare const fullApi: ApiFromModules<{
  access: typeof access;
  auth: typeof auth;
  "brain/chooseAsset": typeof brain_chooseAsset;
  "brain/cleanText": typeof brain_cleanText;
  "brain/decide": typeof brain_decide;
  "brain/facts": typeof brain_facts;
  "brain/feelings": typeof brain_feelings;
  "brain/fillLine": typeof brain_fillLine;
  "brain/freshness": typeof brain_freshness;
  "brain/intents": typeof brain_intents;
  "brain/keptFacts": typeof brain_keptFacts;
  "brain/lines/factLines": typeof brain_lines_factLines;
  "brain/lines/feelingLines": typeof brain_lines_feelingLines;
  "brain/lines/occasionTopics": typeof brain_lines_occasionTopics;
  "brain/lines/questionLines": typeof brain_lines_questionLines;
  "brain/lines/recallLines": typeof brain_lines_recallLines;
  "brain/lines/requestLines": typeof brain_lines_requestLines;
  "brain/lines/showingLines": typeof brain_lines_showingLines;
  "brain/lines/socialLines": typeof brain_lines_socialLines;
  "brain/lines/suggestionLines": typeof brain_lines_suggestionLines;
  "brain/lines/topic": typeof brain_lines_topic;
  "brain/lines/topicLines": typeof brain_lines_topicLines;
  "brain/lines/traitLines": typeof brain_lines_traitLines;
  "brain/memory": typeof brain_memory;
  "brain/pending": typeof brain_pending;
  "brain/phrases": typeof brain_phrases;
  "brain/plan": typeof brain_plan;
  "brain/planCare": typeof brain_planCare;
  "brain/planFiltered": typeof brain_planFiltered;
  "brain/planOdd": typeof brain_planOdd;
  "brain/planQuestion": typeof brain_planQuestion;
  "brain/planRecall": typeof brain_planRecall;
  "brain/planShare": typeof brain_planShare;
  "brain/planSocial": typeof brain_planSocial;
  "brain/remembered": typeof brain_remembered;
  "brain/situation": typeof brain_situation;
  "brain/species/catalogue": typeof brain_species_catalogue;
  "brain/species/cobblet": typeof brain_species_cobblet;
  "brain/species/cometkin": typeof brain_species_cometkin;
  "brain/species/dewbell": typeof brain_species_dewbell;
  "brain/species/driftle": typeof brain_species_driftle;
  "brain/species/glimmoth": typeof brain_species_glimmoth;
  "brain/species/kilnling": typeof brain_species_kilnling;
  "brain/species/mossling": typeof brain_species_mossling;
  "brain/species/nibbin": typeof brain_species_nibbin;
  "brain/species/potkin": typeof brain_species_potkin;
  "brain/species/pufftail": typeof brain_species_pufftail;
  "brain/species/radikin": typeof brain_species_radikin;
  "brain/species/species": typeof brain_species_species;
  "brain/species/splashkin": typeof brain_species_splashkin;
  "brain/species/thistlewick": typeof brain_species_thistlewick;
  "brain/species/tockling": typeof brain_species_tockling;
  "brain/templateGreeting": typeof brain_templateGreeting;
  "brain/templateReply": typeof brain_templateReply;
  chatlings: typeof chatlings;
  conversations: typeof conversations;
  crons: typeof crons;
  "files/inspectFile": typeof files_inspectFile;
  "files/mp3": typeof files_mp3;
  "files/mp4": typeof files_mp4;
  "files/mp4Boxes": typeof files_mp4Boxes;
  "files/mp4Samples": typeof files_mp4Samples;
  "files/pictures": typeof files_pictures;
  "files/wavFile": typeof files_wavFile;
  "files/webm": typeof files_webm;
  functions: typeof functions;
  http: typeof http;
  "jobs/answer": typeof jobs_answer;
  "jobs/brainLadder": typeof jobs_brainLadder;
  "jobs/callers": typeof jobs_callers;
  "jobs/clearing": typeof jobs_clearing;
  "jobs/guests": typeof jobs_guests;
  "jobs/mediaObjects": typeof jobs_mediaObjects;
  "jobs/mediaRows": typeof jobs_mediaRows;
  "jobs/permits": typeof jobs_permits;
  "jobs/premium": typeof jobs_premium;
  "jobs/quotas": typeof jobs_quotas;
  "jobs/replies": typeof jobs_replies;
  "jobs/retention": typeof jobs_retention;
  "jobs/sound": typeof jobs_sound;
  "jobs/soundRows": typeof jobs_soundRows;
  "jobs/speciesAlbum": typeof jobs_speciesAlbum;
  "jobs/templateRung": typeof jobs_templateRung;
  media: typeof media;
  memories: typeof memories;
  messages: typeof messages;
  "model/ages": typeof model_ages;
  "model/budgets": typeof model_budgets;
  "model/chatlings": typeof model_chatlings;
  "model/clearing": typeof model_clearing;
  "model/clientIds": typeof model_clientIds;
  "model/config": typeof model_config;
  "model/conversations": typeof model_conversations;
  "model/edits": typeof model_edits;
  "model/emailAndPassword": typeof model_emailAndPassword;
  "model/guestMerge": typeof model_guestMerge;
  "model/hatching": typeof model_hatching;
  "model/interactions": typeof model_interactions;
  "model/media": typeof model_media;
  "model/mediaSweep": typeof model_mediaSweep;
  "model/members": typeof model_members;
  "model/memories": typeof model_memories;
  "model/memoryViews": typeof model_memoryViews;
  "model/messageText": typeof model_messageText;
  "model/messageViews": typeof model_messageViews;
  "model/messages": typeof model_messages;
  "model/moods": typeof model_moods;
  "model/names": typeof model_names;
  "model/operator": typeof model_operator;
  "model/permits": typeof model_permits;
  "model/premium": typeof model_premium;
  "model/promptLines": typeof model_promptLines;
  "model/proofOfWork": typeof model_proofOfWork;
  "model/quotas": typeof model_quotas;
  "model/quotes": typeof model_quotes;
  "model/rateLimits": typeof model_rateLimits;
  "model/reactions": typeof model_reactions;
  "model/regenerations": typeof model_regenerations;
  "model/removals": typeof model_removals;
  "model/replies": typeof model_replies;
  "model/replyBriefs": typeof model_replyBriefs;
  "model/replyMedia": typeof model_replyMedia;
  "model/replyResults": typeof model_replyResults;
  "model/replyText": typeof model_replyText;
  "model/safety": typeof model_safety;
  "model/search": typeof model_search;
  "model/sends": typeof model_sends;
  "model/settings": typeof model_settings;
  "model/settledJobs": typeof model_settledJobs;
  "model/species": typeof model_species;
  "model/speciesAssets": typeof model_speciesAssets;
  "model/speech": typeof model_speech;
  "model/users": typeof model_users;
  "model/views": typeof model_views;
  operator: typeof operator;
  permits: typeof permits;
  premium: typeof premium;
  "prompts/companion": typeof prompts_companion;
  "prompts/decision": typeof prompts_decision;
  "providers/call": typeof providers_call;
  "providers/cdn": typeof providers_cdn;
  "providers/llm": typeof providers_llm;
  "providers/objectStore": typeof providers_objectStore;
  "providers/speech": typeof providers_speech;
  "providers/stripe": typeof providers_stripe;
  "providers/transcription": typeof providers_transcription;
  "providers/turnstile": typeof providers_turnstile;
  "safety/crisis": typeof safety_crisis;
  "safety/crisisMessages": typeof safety_crisisMessages;
  "safety/crisisPatterns": typeof safety_crisisPatterns;
  "safety/farewellWords": typeof safety_farewellWords;
  "safety/farewells": typeof safety_farewells;
  "safety/filter": typeof safety_filter;
  "safety/filterPatterns": typeof safety_filterPatterns;
  "safety/leaks": typeof safety_leaks;
  "safety/plainText": typeof safety_plainText;
  "safety/privateNumbers": typeof safety_privateNumbers;
  "safety/wordList": typeof safety_wordList;
  species: typeof species;
  "tables/chatlingAssets": typeof tables_chatlingAssets;
  "tables/chatlings": typeof tables_chatlings;
  "tables/conversations": typeof tables_conversations;
  "tables/jobs": typeof tables_jobs;
  "tables/llmInteractions": typeof tables_llmInteractions;
  "tables/media": typeof tables_media;
  "tables/members": typeof tables_members;
  "tables/memories": typeof tables_memories;
  "tables/messages": typeof tables_messages;
  "tables/moodEvents": typeof tables_moodEvents;
  "tables/permits": typeof tables_permits;
  "tables/premium": typeof tables_premium;
  "tables/profiles": typeof tables_profiles;
  "tables/quotaEntries": typeof tables_quotaEntries;
  "tables/reactions": typeof tables_reactions;
  "tables/safetyEvents": typeof tables_safetyEvents;
  "tables/settings": typeof tables_settings;
  "tables/species": typeof tables_species;
  "tables/ttsCache": typeof tables_ttsCache;
  "tables/users": typeof tables_users;
  users: typeof users;
}>;

/**
 * A utility for referencing Convex functions in your app's public API.
 *
 * Usage:
 * ```js
 * const myFunctionReference = api.myModule.myFunction;
 * ```
 */
export declare const api: FilterApi<
  typeof fullApi,
  FunctionReference<any, "public">
>;

/**
 * A utility for referencing Convex functions in your app's internal API.
 *
 * Usage:
 * ```js
 * const myFunctionReference = internal.myModule.myFunction;
 * ```
 */
export declare const internal: FilterApi<
  typeof fullApi,
  FunctionReference<any, "internal">
>;

export declare const components: {};
