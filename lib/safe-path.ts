// Where to go after signing in. The path comes from the address bar, so it may only ever lead back into this site.

export const AFTER_SIGN_IN = "/chat";

/** The path if it stays on this site, otherwise the usual place. */
export function safePath(candidate: string | null | undefined, otherwise: string = AFTER_SIGN_IN): string {
  if (candidate === null || candidate === undefined) return otherwise;
  // "//host" and "/\host" are other sites to a browser.
  if (!/^\/(?![/\\])/.test(candidate)) return otherwise;
  // Tabs and line breaks are dropped by the browser's parser and could hide a second slash.
  if (/[\u0000-\u001f\u007f]/.test(candidate)) return otherwise;
  return candidate;
}

/** The sign-in address that comes back to `path` afterwards. */
export function signInPath(path: string): string {
  return `/sign-in?next=${encodeURIComponent(path)}`;
}
