// The address of one picture, video or sound. All that a tab shows share one cache and its batches (S4-29; lib/signed-urls.ts).
import { type ConvexReactClient, useConvex, useConvexAuth } from "convex/react";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import { type SignedUrl, type SignedUrls, signedUrls } from "@/lib/signed-urls";

export interface SignedMedia {
  readonly state: SignedUrl;
  /** The element could not load this address. */
  readonly refuse: (url: string) => void;
  readonly retry: () => void;
}

const ASKING: SignedUrl = { kind: "asking" };

/** Null for a file whose bytes are at hand: nothing is asked for. */
export function useSignedMedia(mediaId: Id<"media"> | null): SignedMedia {
  const cache = useTabUrls();
  const { isAuthenticated } = useConvexAuth();
  const isWanted = mediaId !== null && isAuthenticated;

  const subscribe = useCallback(
    (onChange: () => void) => (isWanted ? cache.watch(mediaId, onChange) : ignoreChanges),
    [cache, mediaId, isWanted],
  );
  const state = useSyncExternalStore(
    subscribe,
    () => (mediaId === null ? ASKING : cache.read(mediaId)),
    () => ASKING,
  );
  return useMemo(
    () => ({
      state,
      refuse: (url) => {
        if (mediaId !== null) cache.refuse(mediaId, url);
      },
      retry: () => {
        if (mediaId !== null) cache.retry(mediaId);
      },
    }),
    [cache, mediaId, state],
  );
}

/** Keeps the address with which an element began: a renewed one would make it load again. Gives the newest after a refusal. */
export function usePinnedUrl(media: SignedMedia): { readonly url: string | null; readonly onRefused: () => void } {
  const newest = media.state.kind === "ready" ? media.state.url : null;
  const [pinned, setPinned] = useState(newest);
  const [isRefused, setRefused] = useState(false);
  if (newest !== null && newest !== pinned && (pinned === null || isRefused)) {
    // Adjusted while rendering, so that no frame shows the refused address.
    setPinned(newest);
    setRefused(false);
  }
  const { refuse } = media;
  const onRefused = useCallback(() => {
    if (pinned === null) return;
    setRefused(true);
    refuse(pinned);
  }, [pinned, refuse]);
  return { url: pinned, onRefused };
}

const caches = new WeakMap<ConvexReactClient, SignedUrls<Id<"media">>>();

/** The cache of the tab: one for each connection, because what may be seen belongs to who is signed in on it. */
export function tabUrls(client: ConvexReactClient): SignedUrls<Id<"media">> {
  const known = caches.get(client);
  if (known !== undefined) return known;
  const cache = signedUrls<Id<"media">>({
    sign: (mediaIds) => client.action(api.media.signViewBatch, { mediaIds }),
    now: Date.now,
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  });
  caches.set(client, cache);
  return cache;
}

function useTabUrls(): SignedUrls<Id<"media">> {
  const client = useConvex();
  const cache = tabUrls(client);
  const { isLoading, isAuthenticated } = useConvexAuth();
  const isSignedOut = !isLoading && !isAuthenticated;
  useEffect(() => {
    if (isSignedOut) cache.clear();
  }, [cache, isSignedOut]);
  return cache;
}

function ignoreChanges(): void {}
