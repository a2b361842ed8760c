// Puts the album of the species where chatlings send it from: files into the object store, rows into the tables. Only what is new is
// uploaded, so it runs at every start.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ConvexHttpClient } from "convex/browser";
import { internal } from "../../convex/_generated/api";
import { objectStore } from "../../convex/providers/objectStore";
import { ALBUM_FOLDER, ALBUM_LIST, type AlbumEntry, vAlbum } from "../../lib/species-album";

export interface AlbumTarget {
  readonly root: string;
  readonly backendUrl: string;
  readonly adminKey: string;
  /** Names the store, as in lib/storage-env.ts. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Answers how many files were uploaded. Without a store there is nothing to show from, and nothing is done. */
export async function putAlbum({ root, backendUrl, adminKey, env }: AlbumTarget): Promise<number> {
  const store = objectStore(env);
  if (store === null) return 0;
  const album = vAlbum.parse(JSON.parse(await readFile(join(root, ALBUM_LIST), "utf8")));
  const backend = operatorOf(backendUrl, adminKey);
  const objectKeys = album.map((entry) => entry.objectKey);
  const missing = new Set(await backend.query(internal.jobs.speciesAlbum.missing, { objectKeys }));
  for (const entry of album.filter(({ objectKey }) => missing.has(objectKey))) {
    const bytes = await readFile(join(root, ALBUM_FOLDER, entry.file));
    await store.put(entry.objectKey, entry.contentType, bytes);
  }
  for (const [speciesSlug, entries] of bySpecies(album)) {
    const files = entries.map(rowOf);
    await backend.mutation(internal.jobs.speciesAlbum.seed, { speciesSlug, files });
  }
  return missing.size;
}

function bySpecies(album: readonly AlbumEntry[]): Map<string, AlbumEntry[]> {
  const groups = new Map<string, AlbumEntry[]>();
  for (const entry of album) groups.set(entry.speciesSlug, [...(groups.get(entry.speciesSlug) ?? []), entry]);
  return groups;
}

/** Where the file is in the repository is nobody's business there. */
function rowOf(entry: AlbumEntry): Omit<AlbumEntry, "file"> {
  const { speciesSlug, kind, objectKey, contentType, size, width, height, durationSec, tags, alt } = entry;
  const length = durationSec === undefined ? {} : { durationSec };
  return { speciesSlug, kind, objectKey, contentType, size, width, height, tags, alt, ...length };
}

type Operator = {
  query(reference: object, args: object): Promise<string[]>;
  mutation(reference: object, args: object): Promise<unknown>;
};

/** A client that may call what no other client may. */
function operatorOf(url: string, adminKey: string): Operator {
  const asOperator: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set("authorization", `Convex ${adminKey}`);
    return await fetch(input, { ...init, headers });
  };
  return new ConvexHttpClient(url, { logger: false, fetch: asOperator, skipConvexDeploymentUrlCheck: true });
}
