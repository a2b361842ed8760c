// What the album of the species holds: the list of its files as the script that draws them writes it, and where they are stored.

import { z } from "zod";

/** In the repository. */
export const ALBUM_FOLDER = "assets/species";
export const ALBUM_LIST = `${ALBUM_FOLDER}/album.json`;

const vPicture = z.object({
  speciesSlug: z.string(),
  kind: z.enum(["image", "video"]),
  file: z.string(), // below ALBUM_FOLDER
  objectKey: z.string(), // in the store; holds the hash of the file
  contentType: z.string(),
  size: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  durationSec: z.number().optional(),
  tags: z.array(z.string()),
  alt: z.string(),
});

export const vAlbum = z.array(vPicture);
export type AlbumEntry = z.infer<typeof vPicture>;
