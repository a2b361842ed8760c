// Groups notes under the day they came, newest day first, as the list hands them over.
import type { NotificationView } from "@/convex/model/chatroomViews";
import { dayWords, type TimeZone } from "@/lib/format-time";

export interface NoteDay {
  readonly title: string;
  readonly notes: readonly NotificationView[];
}

export function noteDays(notes: readonly NotificationView[], now: number, zone: TimeZone): NoteDay[] {
  const days = new Map<string, NotificationView[]>();
  for (const note of notes) {
    const title = dayWords(note.at, now, zone);
    const day = days.get(title);
    if (day === undefined) days.set(title, [note]);
    else day.push(note);
  }
  return [...days].map(([title, ofDay]) => ({ title, notes: ofDay }));
}
