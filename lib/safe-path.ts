// Where to go after signing in. The path comes from the address bar, so it may only ever lead back into this site.

const AFTER_SIGN_IN = "/chat";

// Any site will do to see whether a path leaves it; this one can never exist.
const HERE = "http://here.invalid";

/** The path if it stays on this site, otherwise the usual place. */
export function safePath(candidate: string | null | undefined, otherwise: string = AFTER_SIGN_IN): string {
  if (candidate === null || candidate === undefined || !candidate.startsWith("/")) return otherwise;
  // Parsed as a browser would: "//host", "/\\host" and a slash hidden behind a tab all lead elsewhere.
  const isHere = URL.canParse(candidate, HERE) && new URL(candidate, HERE).origin === HERE;
  return isHere ? candidate : otherwise;
}

/** The sign-in address that comes back to `path` afterwards. */
export function signInPath(path: string): string {
  return `/sign-in?next=${encodeURIComponent(path)}`;
}
