// A moment in the reader's own zone and words, with the whole date as tooltip.
"use client";
import { useTimeZone } from "@/hooks/browser/use-time-zone";
import { fullTimeWords, type TimeZone } from "@/lib/format-time";

export function LocalTime({
  at,
  words,
  title = (zone) => fullTimeWords(at, zone),
  className,
}: {
  at: number;
  words: (zone: TimeZone) => string;
  title?: (zone: TimeZone) => string;
  className?: string | undefined;
}) {
  const zone = useTimeZone();
  return (
    <time className={className} dateTime={new Date(at).toISOString()} title={title(zone)}>
      {words(zone)}
    </time>
  );
}
