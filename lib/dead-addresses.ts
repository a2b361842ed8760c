// Addresses that can lead nowhere: where a page is about one chat, talk or chatling and what stands in its place is no id at all.
// Such a page is told by its shape alone, before anything is read or streamed, and can be answered with the status of one.

/** Ids as the backend writes them: Crockford's base32 in lower case. */
const ID = /^[0-9a-hjkmnp-tv-z]{31,37}$/;

/** Pages about one thing, named by its id, and their neighbours that are pages of their own. */
const PAGES = /^\/(?:chat|chatroom|chatlings)\/([^/]+)\/?$/;
const OWN_PAGES: ReadonlySet<string> = new Set(["/chatlings/shelf", "/chatlings/friends"]);

export function leadsNowhere(pathname: string): boolean {
  const asked = PAGES.exec(pathname)?.[1];
  if (asked === undefined || OWN_PAGES.has(pathname.replace(/\/$/, ""))) return false;
  return !ID.test(asked);
}
