// The first page of chats, for the first paint. Layout and page both need it; within one request it is read once.
import { cache } from "react";
import { sessionQuery } from "@/app/session-query";
import { api } from "@/convex/_generated/api";

/** As many as the live list reads first. */
const FIRST_THREADS = 30;

export const readThreads = cache(() =>
  sessionQuery(api.conversations.list, { paginationOpts: { numItems: FIRST_THREADS, cursor: null } }),
);
