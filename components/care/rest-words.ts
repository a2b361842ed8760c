// How long a rest still lasts, as people say it.

const MINUTE_MS = 60_000;

export function restWords(leftMs: number): string {
  const minutes = Math.ceil(leftMs / MINUTE_MS);
  if (minutes <= 1) return "nearly done";
  if (minutes < 60) return `${minutes} minutes to go`;
  const hours = Math.round(minutes / 60);
  return hours === 1 ? "about an hour to go" : `about ${hours} hours to go`;
}
