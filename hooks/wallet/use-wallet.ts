// The purse of the person, live; the daily hello; and what came in and went out.
import { useMutation, usePaginatedQuery } from "convex/react";
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

export interface WalletHistory {
  readonly isLoading: boolean;
  readonly entries: readonly LedgerEntryView[];
  readonly loadMore: (() => void) | null;
}

export function useWalletHistory(): WalletHistory {
  const { results, status, loadMore } = usePaginatedQuery(api.wallet.history, {}, { initialNumItems: ENTRIES_PAGE });
  return {
    isLoading: status === "LoadingFirstPage",
    entries: results,
    loadMore: status === "CanLoadMore" ? () => loadMore(ENTRIES_PAGE) : null,
  };
}
