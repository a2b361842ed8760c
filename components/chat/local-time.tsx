// A moment in the reader's own zone and words, with the whole date as tooltip.
"use client";
import { useTimeZone } from "@/hooks/browser/use-time-zone";
import { fullTimeWords, type TimeZone } from "@/lib/format-time";

export function LocalTime({
  at,
  words,
  className,
}: {
  at: number;
  words: (zone: TimeZone) => string;
  className?: string | undefined;
}) {
  const zone = useTimeZone();
  return (
    <time className={className} dateTime={new Date(at).toISOString()} title={fullTimeWords(at, zone)}>
      {words(zone)}
    </time>
  );
}
