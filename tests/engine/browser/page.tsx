// The page of the browser test: every React hook of Convex that talks to a backend, with what it knows in the document.

import { StrictMode, useCallback, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import {
  Authenticated,
  ConvexProviderWithAuth,
  ConvexReactClient,
  Unauthenticated,
  useConvexConnectionState,
  useMutation,
  usePaginatedQuery,
  usePreloadedQuery,
  useQuery,
} from "convex/react";
import type { Preloaded } from "convex/react";
import { makeFunctionReference } from "convex/server";
import type { PaginationOptions, PaginationResult } from "convex/server";

interface PageSettings {
  readonly url: string;
  readonly room: string;
  /** Of `counters:read`, made on the server. */
  readonly preloaded: object;
}

declare global {
  interface Window {
    settings: PageSettings;
    /** Of the test: a token, or null when nobody is signed in. */
    fetchToken(isForced: boolean): Promise<string | null>;
    /** What the document said about the counter, each time it was drawn. */
    drawn: string[];
  }
}

const read = makeFunctionReference<"query", { name: string }, number>("counters:read");
const add = makeFunctionReference<"mutation", { name: string; by: number }, number>("counters:add");
const send = makeFunctionReference<"mutation", { room: string; text: string }, string>("messages:send");
const page = makeFunctionReference<
  "query",
  { room: string; paginationOpts: PaginationOptions },
  PaginationResult<{ _id: string; text: string }>
>("messages:page");
const who = makeFunctionReference<"query", Record<string, never>, { subject: string } | null>("rules:who");

function Counter({ name }: { name: string }) {
  const value = useQuery(read, { name });
  const increment = useMutation(add).withOptimisticUpdate((store, args) => {
    const before = store.getQuery(read, { name: args.name });
    if (before !== undefined) store.setQuery(read, { name: args.name }, before + args.by);
  });
  if (value !== undefined) window.drawn.push(String(value));
  return (
    <p>
      <output id="counter">{value ?? "loading"}</output>
      <button id="add" onClick={() => void increment({ name, by: 1 })}>
        add
      </button>
    </p>
  );
}

function Preloaded({ name }: { name: string }) {
  // Made by `preloadQuery` of the same function in the test.
  const value = usePreloadedQuery(window.settings.preloaded as Preloaded<typeof read>);
  return <output id={name}>{value}</output>;
}

function Feed({ room }: { room: string }) {
  const { results, status, loadMore } = usePaginatedQuery(page, { room }, { initialNumItems: 3 });
  const say = useMutation(send);
  return (
    <section>
      <output id="feed">{results.map(({ text }) => text).join(" ")}</output>
      <output id="feed-status">{status}</output>
      <button id="more" onClick={() => loadMore(3)}>
        more
      </button>
      <button id="say" onClick={() => void say({ room, text: "said" })}>
        say
      </button>
    </section>
  );
}

function Who() {
  const person = useQuery(who, {});
  return <output id="who">{person === undefined ? "loading" : (person?.subject ?? "nobody")}</output>;
}

function Connection() {
  const { isWebSocketConnected, connectionCount } = useConvexConnectionState();
  return (
    <p>
      <output id="connected">{String(isWebSocketConnected)}</output>
      <output id="connections">{connectionCount}</output>
    </p>
  );
}

function App() {
  const client = useMemo(() => new ConvexReactClient(window.settings.url, { unsavedChangesWarning: false }), []);
  const [isAuthenticated, setAuthenticated] = useState(false);
  const useAuth = useCallback(
    function useTestAuth() {
      const fetchAccessToken = useCallback(
        ({ forceRefreshToken }: { forceRefreshToken: boolean }) => window.fetchToken(forceRefreshToken),
        [],
      );
      return { isLoading: false, isAuthenticated, fetchAccessToken };
    },
    [isAuthenticated],
  );
  return (
    <ConvexProviderWithAuth client={client} useAuth={useAuth}>
      <Preloaded name="preloaded" />
      <Counter name="browser" />
      <Feed room={window.settings.room} />
      <Authenticated>
        <Who />
      </Authenticated>
      <Unauthenticated>
        <output id="who">stranger</output>
      </Unauthenticated>
      <Connection />
      <button id="sign-in" onClick={() => setAuthenticated(true)}>
        sign in
      </button>
      <button id="sign-out" onClick={() => setAuthenticated(false)}>
        sign out
      </button>
    </ConvexProviderWithAuth>
  );
}

window.drawn = [];
const root = document.querySelector("main");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
