// How large a picture or video stands in a bubble: known before a byte of it is there, so that nothing jumps.

/** Largest place of a picture in a bubble, in pixels. */
const WIDTH_MAX = 320;
const HEIGHT_MAX = 360;
/** Smallest side of it: a sliver must still be seen and hit. */
const SIDE_MIN = 64;
/** The place of a picture whose size nobody knows. */
const UNKNOWN = { width: 4, height: 3 };

export interface MediaBox {
  readonly inlineSize: string;
  readonly aspectRatio: string;
}

/** Never larger than the file itself, never wider than what is around it (CSS), never so thin that it cannot be hit. */
export function mediaBox(width: number | null, height: number | null): MediaBox {
  const isKnown = width !== null && height !== null && width > 0 && height > 0;
  const size = isKnown ? { width, height } : { width: UNKNOWN.width * 100, height: UNKNOWN.height * 100 };
  const scale = Math.min(1, WIDTH_MAX / size.width, HEIGHT_MAX / size.height);
  const boxWidth = Math.max(SIDE_MIN, Math.round(size.width * scale));
  const boxHeight = Math.max(SIDE_MIN, Math.round(size.height * scale));
  return { inlineSize: `${boxWidth / 16}rem`, aspectRatio: `${boxWidth} / ${boxHeight}` };
}
