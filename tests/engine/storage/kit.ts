// What the tests of files and search share: an engine with their fixture, and its functions by path.

import { fileURLToPath } from "node:url";
import {
  openTestEngine,
  type TestEngine,
  type TestEngineOptions,
} from "../../../embedded/engine/testing/open-test-engine";
import { action, anHttpClient, mutation, query } from "../sync/kit";

export const STORAGE_SEARCH_FIXTURE = fileURLToPath(new URL("../fixture/storage-search/convex", import.meta.url));

export interface Backend extends AsyncDisposable {
  readonly engine: TestEngine;
  query<T>(path: string, args?: Record<string, unknown>): Promise<T>;
  mutation<T>(path: string, args?: Record<string, unknown>): Promise<T>;
  action<T>(path: string, args?: Record<string, unknown>): Promise<T>;
}

export async function openBackend(options: TestEngineOptions = {}): Promise<Backend> {
  const engine = await openTestEngine({ convexDir: STORAGE_SEARCH_FIXTURE, ...options });
  const client = anHttpClient(engine.url);
  return {
    engine,
    query: (path, args = {}) => client.query(query(path), args),
    mutation: (path, args = {}) => client.mutation(mutation(path), args),
    action: (path, args = {}) => client.action(action(path), args),
    [Symbol.asyncDispose]: () => engine.stop(),
  };
}

/** Uploads as a browser does: asks for an address, posts the bytes there, gets the id. */
export async function upload(backend: Backend, body: BodyInit, headers: Record<string, string> = {}): Promise<string> {
  const url = await backend.mutation<string>("files:uploadUrl");
  const response = await fetch(url, { method: "POST", body, headers });
  if (!response.ok) throw new Error(await response.text());
  // The endpoint's documented answer.
  const { storageId } = (await response.json()) as { storageId: string };
  return storageId;
}
