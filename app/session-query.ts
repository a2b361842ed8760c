// Reads for the first paint: a query with the visitor's session, as a closed union, so that a page can choose what to show.
import { convexAuthNextjsToken } from "@convex-dev/auth/nextjs/server";
import { fetchQuery } from "convex/nextjs";
import type { FunctionArgs, FunctionReference, FunctionReturnType } from "convex/server";
import { requireConvexUrl } from "@/lib/env-public";
import { errorCodeOf } from "@/lib/errors";

/** `at` is the moment of the read: the page's idea of "today" until it is alive. */
export type ServerRead<T> = { readonly at: number } & Outcome<T>;

type Outcome<T> =
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: "signed-out" }
  /** The backend did not answer: the page goes out without data, and the live connection brings it. */
  | { readonly kind: "unread" };

export async function sessionQuery<Query extends FunctionReference<"query">>(
  query: Query,
  args: FunctionArgs<Query>,
): Promise<ServerRead<FunctionReturnType<Query>>> {
  return { ...(await read(query, args)), at: Date.now() };
}

async function read<Query extends FunctionReference<"query">>(
  query: Query,
  args: FunctionArgs<Query>,
): Promise<Outcome<FunctionReturnType<Query>>> {
  const token = await convexAuthNextjsToken();
  if (token === undefined) return { kind: "signed-out" };
  try {
    return { kind: "read", value: await fetchQuery(query, args, { token, url: requireConvexUrl() }) };
  } catch (error) {
    const code = errorCodeOf(error);
    return code === "unauthenticated" || code === "session_expired" ? { kind: "signed-out" } : { kind: "unread" };
  }
}
