// Draws the album of every species: pictures and short films, with tags and words for each. The files are committed, so only
// whoever changes a drawing runs this: `node scripts/run.mjs make-species-assets`.

import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { type Colour, SPECIES, type SpeciesEntry } from "../lib/creature";
import { ALBUM_FOLDER, ALBUM_LIST, type AlbumEntry } from "../lib/species-album";
import { HEIGHT, WIDTH } from "./species-art/brush";
import { compose, shotOf } from "./species-art/compose";
import { openFilmRoom, type FilmRoom } from "./species-art/film-room";
import { SCENES, type Scene } from "./species-art/scenes";

const FILMS_PER_SPECIES = 2;
const FILM_MS = 3_200;
const FRAMES = 40;

/** Bytes: an album must load on a slow phone. */
const PICTURE_BYTES_MAX = 40_000;
const FILM_BYTES_MAX = 120_000;

/** A still of a film shows the moment in which it is prettiest. */
const STILL_AT = 0.1;

const COLOUR_WORDS: Record<Colour, string> = {
  leaf: "green",
  coral: "coral",
  honey: "golden",
  sky: "blue",
  plum: "purple",
  rose: "pink",
  mint: "mint green",
  slate: "grey",
};

const room = await openFilmRoom();
await rm(ALBUM_FOLDER, { recursive: true, force: true });
const entries: AlbumEntry[] = [];
for (const [index, species] of SPECIES.entries()) entries.push(...(await albumOf(species, index, room)));
await room.close();
await writeFile(ALBUM_LIST, `${JSON.stringify(entries, null, 1)}\n`);
const total = entries.reduce((sum, entry) => sum + entry.size, 0);
console.log(`${entries.length} files, ${Math.round(total / 1024)} KB`);

async function albumOf(species: SpeciesEntry, index: number, filmRoom: FilmRoom): Promise<AlbumEntry[]> {
  const album: AlbumEntry[] = [];
  for (const [at, scene] of SCENES.entries()) {
    const svg = compose(shotOf(species, scene, at), STILL_AT);
    const bytes = await sharp(Buffer.from(svg)).webp({ quality: 80, effort: 6 }).toBuffer();
    album.push(
      await kept(species, scene, at, { bytes, ending: "webp", contentType: "image/webp", limit: PICTURE_BYTES_MAX }),
    );
  }
  const films = SCENES.flatMap((scene, at) => (scene.films ? [{ scene, at }] : []));
  for (let nth = 0; nth < FILMS_PER_SPECIES; nth += 1) {
    const chosen = films[(index * FILMS_PER_SPECIES + nth) % films.length];
    if (chosen === undefined) throw new Error("no scene moves");
    const shot = shotOf(species, chosen.scene, chosen.at);
    const drawings = Array.from({ length: FRAMES }, (_, frame) => compose(shot, frame / FRAMES));
    const bytes = await filmRoom.film(drawings, FILM_MS);
    album.push(
      await kept(species, chosen.scene, chosen.at, {
        bytes,
        ending: "webm",
        contentType: "video/webm",
        limit: FILM_BYTES_MAX,
      }),
    );
  }
  return album;
}

type Made = { bytes: Buffer; ending: "webp" | "webm"; contentType: string; limit: number };

async function kept(species: SpeciesEntry, scene: Scene, at: number, made: Made): Promise<AlbumEntry> {
  const { bytes, ending, contentType, limit } = made;
  const file = `${species.slug}/${scene.name}.${ending}`;
  if (bytes.length > limit) throw new Error(`${file} has ${bytes.length} bytes; ${limit} are allowed`);
  await mkdir(dirname(join(ALBUM_FOLDER, file)), { recursive: true });
  await writeFile(join(ALBUM_FOLDER, file), bytes);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 24);
  const isFilm = ending === "webm";
  const { colour } = shotOf(species, scene, at);
  return {
    speciesSlug: species.slug,
    kind: isFilm ? "video" : "image",
    file,
    objectKey: `species/${species.slug}/${hash}.${ending}`,
    contentType,
    size: bytes.length,
    width: WIDTH,
    height: HEIGHT,
    ...(isFilm ? { durationSec: FILM_MS / 1000 } : {}),
    tags: [...scene.tags],
    alt: `A ${COLOUR_WORDS[colour]} ${species.name} ${scene.words}.`,
  };
}
