// What operators did, newest first, live.
import { api } from "@/convex/_generated/api";
import type { LogEntry, LogFilter } from "@/convex/model/auditLog";
import { useKept } from "../kept";
import { type Live, useSessionQuery } from "../session-query";

/** One entry more than `count` tells whether there are older ones. */
export function useOperatorLog(filter: LogFilter, count: number): Live<LogEntry[]> {
  return useKept(useSessionQuery(api.operatorDesk.log, { filter, count: count + 1 }));
}
