// A live query that needs a session, as a closed union: no screen can forget loading, failing or having been signed out.
import { useConvexAuth, useQuery_experimental as useQueryResult } from "convex/react";
import type { FunctionArgs, FunctionReference, FunctionReturnType } from "convex/server";
import { type ErrorCode, errorCodeOf } from "@/lib/errors";

export type Live<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: T }
  | { readonly kind: "signed-out" }
  | { readonly kind: "failed"; readonly code: ErrorCode | "unknown" };

/** Watches `query`; "skip" asks nothing and stays "loading". Before the first live answer it is "ready" with `initial`, when the server has already read it. */
export function useSessionQuery<Query extends FunctionReference<"query">>(
  query: Query,
  args: FunctionArgs<Query> | "skip",
  initial?: FunctionReturnType<Query>,
): Live<FunctionReturnType<Query>> {
  const { isLoading, isAuthenticated } = useConvexAuth();
  const result = useQueryResult({ query, args: isAuthenticated ? args : "skip" });

  if (!isLoading && !isAuthenticated) return { kind: "signed-out" };
  switch (result.status) {
    case "success":
      return { kind: "ready", value: result.data };
    case "error":
      return failureOf(result.error);
    case "pending":
      return initial === undefined ? { kind: "loading" } : { kind: "ready", value: initial };
  }
}

/** True for the codes that mean "sign in again", whatever was asked. */
export function isSessionOver(code: ErrorCode | "unknown"): boolean {
  return code === "unauthenticated" || code === "session_expired";
}

function failureOf(error: Error): { kind: "signed-out" } | { kind: "failed"; code: ErrorCode | "unknown" } {
  const code = errorCodeOf(error);
  return isSessionOver(code) ? { kind: "signed-out" } : { kind: "failed", code };
}
