// A line that the address names ("?line=…&at=…"), as a search over all chats links to it. Taken out of the address once
// it has been read, so that a reload or a way back does not jump again.
import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";

export interface AddressedLine {
  readonly messageId: string;
  readonly createdAt: number;
}

export function useLineInAddress(onLine: (line: AddressedLine) => void): void {
  const params = useSearchParams();
  const [line, at] = [params.get("line"), Number(params.get("at"))];
  const latest = useRef(onLine);
  useEffect(() => {
    latest.current = onLine;
  });
  useEffect(() => {
    if (line === null || !Number.isFinite(at) || at <= 0) return;
    latest.current({ messageId: line, createdAt: at });
    window.history.replaceState(null, "", window.location.pathname);
  }, [line, at]);
}
