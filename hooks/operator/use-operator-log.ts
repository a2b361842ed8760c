// What operators did, newest first, live.
import { api } from "@/convex/_generated/api";
import type { LogEntry, LogFilter } from "@/convex/model/auditLog";
import { useKept } from "../kept";
import { type Live, useSessionQuery } from "../session-query";

export function useOperatorLog(filter: LogFilter): Live<LogEntry[]> {
  return useKept(useSessionQuery(api.operatorDesk.log, { filter }));
}
