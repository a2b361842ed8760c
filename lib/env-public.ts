// Settings of the web server that pages show: where the backend listens, and whose human check is used. Read at run time, so that
// one build serves any port and any check.

// Next.js replaces `process.env.NEXT_PUBLIC_…` by its value at build time; a computed name is left alone.
const CONVEX_URL_NAME = "NEXT_PUBLIC_CONVEX_URL";

/** The backend's address, without a trailing slash. Throws, naming the variable, when it is missing or no web address. */
export function requireConvexUrl(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const value = env[CONVEX_URL_NAME];
  if (value === undefined || value === "")
    throw new Error(`${CONVEX_URL_NAME} is not set: it says where the backend listens.`);
  if (!URL.canParse(value)) throw new Error(`${CONVEX_URL_NAME} is not a web address: ${value}`);
  return value.replace(/\/+$/, "");
}

const TURNSTILE_SITE_KEY_NAME = "NEXT_PUBLIC_TURNSTILE_SITE_KEY";

/** Whether pages may load Cloudflare's human check. */
export function usesTurnstile(env: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return (env[TURNSTILE_SITE_KEY_NAME] ?? "").trim() !== "";
}

type MediaOrigins = { readonly upload: string | null; readonly view: string | null };

/** Where a page may upload to and load media from. An address with a path counts as its origin; one that is none, as not set. */
export function mediaOrigins(env: Readonly<Record<string, string | undefined>> = process.env): MediaOrigins {
  return { upload: originIn(env["MEDIA_UPLOAD_ORIGIN"]), view: originIn(env["MEDIA_VIEW_ORIGIN"]) };
}

function originIn(value: string | undefined): string | null {
  if (value === undefined || !URL.canParse(value)) return null;
  const { origin, protocol } = new URL(value);
  return protocol === "http:" || protocol === "https:" ? origin : null;
}
