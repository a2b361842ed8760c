// The purse of the person, live; the daily hello; and what came in and went out.
import { useConvexAuth, useMutation, usePaginatedQuery_experimental as usePages } from "convex/react";
import { useCallback } from "react";
import { api } from "@/convex/_generated/api";
import type { LedgerEntryView, WalletView } from "@/convex/model/chatroomViews";
import { type Outcome, outcomeOf } from "../outcome";
import { type Live, useSessionQuery } from "../session-query";

const ENTRIES_PAGE = 20;

export function useWallet(): Live<WalletView> {
  return useSessionQuery(api.wallet.mine, {});
}

export function useCheckIn(): () => Promise<Outcome<WalletView>> {
  const checkIn = useMutation(api.wallet.checkIn);
  return useCallback(async () => await outcomeOf(checkIn({})), [checkIn]);
}

export type WalletHistory =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | {
      readonly kind: "ready";
      readonly entries: readonly LedgerEntryView[];
      /** Null when the first entry is shown. */
      readonly loadMore: (() => void) | null;
      readonly isLoadingMore: boolean;
    };

export function useWalletHistory(): WalletHistory {
  const { isAuthenticated } = useConvexAuth();
  const pages = usePages({
    query: api.wallet.history,
    args: isAuthenticated ? {} : "skip",
    initialNumItems: ENTRIES_PAGE,
  });
  if (pages.status === "error") return { kind: "failed" };
  if (pages.data === undefined) return { kind: "loading" };
  return {
    kind: "ready",
    entries: pages.data,
    loadMore: pages.canLoadMore ? () => pages.loadMore(ENTRIES_PAGE) : null,
    isLoadingMore: pages.status === "pending",
  };
}
