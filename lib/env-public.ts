// The one setting the browser may know: where the backend listens. Read at run time on the server, so that one build serves any port.

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
