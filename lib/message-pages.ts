// Joins what a chat has read so far: older pages, lines that slid out of the live page, and the live page itself.

/** The part of a message that joining needs. */
export interface PagedMessage {
  readonly messageId: string;
  readonly createdAt: number;
}

/**
 * The live page always holds the newest lines, so it slides forward as lines arrive. Lines that slid out of it stay;
 * lines inside its span that it no longer holds are gone (a failed answer that was asked for again).
 */
export function slideLivePage<M extends PagedMessage>(
  kept: readonly M[],
  live: readonly M[],
  isComplete: boolean,
): M[] {
  const oldest = live[0];
  if (oldest === undefined || isComplete) return [...live];
  const held = new Set(live.map((message) => message.messageId));
  return [...kept.filter((message) => message.createdAt <= oldest.createdAt && !held.has(message.messageId)), ...live];
}

/** Older pages (newest first, as they are read) in front of the recent lines, each message once. */
export function joinOlder<M extends PagedMessage>(olderNewestFirst: readonly M[], recent: readonly M[]): M[] {
  const held = new Set(recent.map((message) => message.messageId));
  return [...olderNewestFirst.filter((message) => !held.has(message.messageId)).reverse(), ...recent];
}

/**
 * Lines that slid out of the live page are as old as the moment they left it. `fresh` (oldest first, from the first of
 * them on) says what they are now: changed ones are exchanged, and those it no longer holds are gone.
 */
export function refreshSlid<M extends PagedMessage>(
  recent: readonly M[],
  live: readonly M[],
  fresh: readonly M[],
): M[] {
  const last = fresh.at(-1);
  if (last === undefined) return [...recent];
  const now = new Map(fresh.map((message) => [message.messageId, message]));
  const isLive = new Set(live.map((message) => message.messageId));
  return recent.flatMap((message) => {
    if (isLive.has(message.messageId) || message.createdAt > last.createdAt) return [message];
    const current = now.get(message.messageId);
    return current === undefined ? [] : [current];
  });
}

/** The lines around one that was jumped to: older ones newest first, newer ones oldest first, as they are read. */
export function joinAround<M extends PagedMessage>(olderNewestFirst: readonly M[], newer: readonly M[]): M[] {
  return [...[...olderNewestFirst].reverse(), ...newer];
}
