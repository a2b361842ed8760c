// Says each new line to a screen reader, once and whole. Invisible.
import { type Announcement } from "./announcements";

export function LiveLog({ announcements }: { announcements: readonly Announcement[] }) {
  return (
    <div role="log" aria-live="polite" aria-relevant="additions" aria-label="New lines" className="visually-hidden">
      {announcements.map((announcement) => (
        <p key={announcement.key}>{announcement.text}</p>
      ))}
    </div>
  );
}
