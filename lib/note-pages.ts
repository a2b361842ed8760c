// Joins the newest page of the inbox with all that has been read of it.

type Note = { readonly notificationId: string };

/** What only the newest page knows has come since the others were asked for, so it stands before them. */
export function withNews<N extends Note>(newest: readonly N[], read: readonly N[]): readonly N[] {
  const known = new Set(read.map(({ notificationId }) => notificationId));
  const news = newest.filter(({ notificationId }) => !known.has(notificationId));
  return news.length === 0 ? read : [...news, ...read];
}
