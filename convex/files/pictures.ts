// Pictures, decoded and written anew: what cannot be decoded is no picture, and what a camera noted down stays behind.

"use node";

import sharp from "sharp";

/** Of all frames together: a file of 3 MB can claim to be a picture of gigabytes. A phone's largest photo has 50 million. */
const PIXELS_MAX = 50_000_000;
const FRAMES_MAX = 500;

/** Of the longer side. Enough for a large screen, and no more is kept. */
const SIDE_MAX = 2048;
const SECONDS_MAX = 20;
const JPEG_QUALITY = 85;
const WEBP_QUALITY = 82;

// Every picture is looked at once; memory kept for a second time is wasted.
sharp.cache(false);

export type Picture = { bytes: Uint8Array; contentType: string; width: number; height: number };
type PictureRefusal = "media_unreadable" | "media_too_detailed";

/** A photo stays JPEG; everything else becomes WebP, which keeps transparency and animation. */
export async function rewrittenPicture(bytes: Uint8Array): Promise<Picture | { refusal: PictureRefusal }> {
  try {
    return await rewritten(bytes);
  } catch (error) {
    const isTooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    return { refusal: isTooLarge ? "media_too_detailed" : "media_unreadable" };
  }
}

async function rewritten(bytes: Uint8Array): Promise<Picture | { refusal: PictureRefusal }> {
  const options = { limitInputPixels: PIXELS_MAX, failOn: "error", animated: true } as const;
  const { width, height, pages = 1, format, loop, delay } = await sharp(bytes, options).metadata();
  if (width * height > PIXELS_MAX || pages > FRAMES_MAX) return { refusal: "media_too_detailed" };
  const isStill = pages === 1;
  const opened = sharp(bytes, { ...options, animated: !isStill }).timeout({ seconds: SECONDS_MAX });
  const turned = isStill ? opened.autoOrient() : opened;
  const sized = turned.resize({ width: SIDE_MAX, height: SIDE_MAX, fit: "inside", withoutEnlargement: true });
  const moving = { ...(loop === undefined ? {} : { loop }), ...(delay === undefined ? {} : { delay }) };
  const written =
    format === "jpeg"
      ? sized.jpeg({ quality: JPEG_QUALITY })
      : sized.webp({ quality: WEBP_QUALITY, effort: isStill ? 4 : 1, ...(isStill ? {} : moving) });
  const { data, info } = await written.toBuffer({ resolveWithObject: true });
  return {
    bytes: data,
    contentType: format === "jpeg" ? "image/jpeg" : "image/webp",
    width: info.width,
    height: info.pageHeight ?? info.height,
  };
}
