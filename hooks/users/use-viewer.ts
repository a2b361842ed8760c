// Who is looking: a stranger, a guest or an account. Any page may ask, also without a session.
import { useConvexAuth, useQuery_experimental as useQueryResult } from "convex/react";
import { api } from "@/convex/_generated/api";
import type { ViewerView } from "@/convex/model/views";
import { type Live, useSessionQuery } from "../session-query";

export type Viewer =
  | { readonly kind: "loading" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "signed-in"; readonly viewer: ViewerView };

export function useViewer(initial?: ViewerView | null): Viewer {
  const { isLoading, isAuthenticated } = useConvexAuth();
  const result = useQueryResult({ query: api.users.viewer, args: isAuthenticated ? {} : "skip" });

  if (!isLoading && !isAuthenticated) return { kind: "signed-out" };
  // A token can outlive its session; the query then fails, and there is nobody to show.
  if (result.status === "error") return { kind: "signed-out" };
  const viewer = result.status === "success" ? result.data : initial;
  if (viewer === undefined) return { kind: "loading" };
  return viewer === null ? { kind: "signed-out" } : { kind: "signed-in", viewer };
}

/** For a page that is about the person: a read that failed is told apart from somebody who is signed out. */
export function useMe(initial?: ViewerView | null): Live<ViewerView> {
  const live = useSessionQuery(api.users.viewer, {}, initial);
  if (live.kind !== "ready") return live;
  return live.value === null ? { kind: "signed-out" } : { kind: "ready", value: live.value };
}
