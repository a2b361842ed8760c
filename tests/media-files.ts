// Small media files for tests, made by hand byte for byte, or by sharp: real ones, and ones that lie.

import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { writeWav } from "../lib/wav";

export async function aPhoto({ width = 40, height = 30 } = {}): Promise<Buffer> {
  return await blank(width, height).jpeg().toBuffer();
}

/** Where it was taken is in its EXIF, and it lies on its side. */
export async function aPhotoWithPosition(): Promise<Buffer> {
  const gps = {
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 31/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "13/1 24/1 0/1" },
  };
  const named = { IFD0: { Artist: "Maya", Make: "Camera" }, ...gps };
  return await blank(40, 30).withExif(named).withMetadata({ orientation: 6, exif: named }).jpeg().toBuffer();
}

export async function aPng({ width = 20, height = 20 } = {}): Promise<Buffer> {
  return await blank(width, height).png().toBuffer();
}

export async function aGif({ frames = 3 } = {}): Promise<Buffer> {
  const pages = await Promise.all(
    Array.from({ length: frames }, (_, index) =>
      blank(16, 16, { r: index * 80, g: 0, b: 255 - index * 80 })
        .png()
        .toBuffer(),
    ),
  );
  return await sharp(pages, { join: { animated: true } })
    .gif({ delay: 100 })
    .toBuffer();
}

/** Some kilobytes that unfold to a picture of `side` times `side`: one bit for each of its white pixels. */
export function aBomb(side = 20_000): Buffer {
  const row = Math.ceil(side / 8) + 1;
  const header = Buffer.concat([u32(side), u32(side), Buffer.from([1, 0, 0, 0, 0])]);
  const parts = [
    ["IHDR", header],
    ["IDAT", deflateSync(Buffer.alloc(row * side))],
    ["IEND", Buffer.alloc(0)],
  ] as const;
  const chunks = parts.map(([type, body]) => {
    const named = Buffer.concat([Buffer.from(type), body]);
    return Buffer.concat([u32(body.length), named, u32(crc32(named))]);
  });
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

export const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

/** A picture that is also a page: readers that guess would run it. */
export async function aPolyglot(): Promise<Buffer> {
  return Buffer.concat([await aPng(), Buffer.from("<html><script>alert(document.domain)</script></html>")]);
}

function blank(width: number, height: number, background = { r: 90, g: 140, b: 90 }): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

export function aWav({ seconds = 1, sampleRate = 48_000, channels = 2 } = {}): Buffer {
  const mono = writeWav({ sampleRate, samples: tone(Math.floor(seconds * sampleRate), sampleRate) });
  if (channels === 1) return Buffer.from(mono);
  const body = Buffer.from(mono.subarray(44));
  const wide = Buffer.alloc(44 + body.length * channels);
  wide.set(mono.subarray(0, 44));
  wide.writeUInt32LE(36 + body.length * channels, 4);
  wide.writeUInt16LE(channels, 22);
  wide.writeUInt32LE(sampleRate * channels * 2, 28);
  wide.writeUInt16LE(channels * 2, 32);
  wide.writeUInt32LE(body.length * channels, 40);
  for (let at = 0; at < body.length; at += 2) {
    for (let channel = 0; channel < channels; channel += 1) {
      wide.writeInt16LE(body.readInt16LE(at), 44 + (at / 2) * channels * 2 + channel * 2);
    }
  }
  return wide;
}

function tone(count: number, sampleRate: number): Int16Array {
  return Int16Array.from({ length: count }, (_, index) =>
    Math.round(12_000 * Math.sin((index * 440 * 2 * Math.PI) / sampleRate)),
  );
}

/** MPEG 1, layer III, 64 kbit/s, 44.1 kHz: 208 bytes a frame. In front a tag that holds a name. */
export function anMp3({ frames = 40 } = {}): Buffer {
  const frame = Buffer.alloc(208);
  frame.set([0xff, 0xfb, 0x50, 0x00]);
  const title = Buffer.from("\u0000Maya at home");
  const text = Buffer.concat([Buffer.from("TIT2"), u32(title.length), Buffer.alloc(2), title]);
  const tag = Buffer.concat([Buffer.from([0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, text.length]), text]);
  return Buffer.concat([tag, ...Array.from({ length: frames }, () => frame)]);
}

/** A film with a track of notes beside it, whose one sample lies behind the pictures' and says where the phone was. */
export function anMp4WithNotesTrack({ chunks = 1, runs = 1 } = {}): Buffer {
  const film = anMp4({ tracks: ["vide"] });
  const said = Buffer.from("+52.5200+013.4050/");
  const run = Buffer.concat([u32(1), u32(runs === 1 ? 2 : 0xffffffff), u32(1)]);
  const tables = (place: number): Buffer =>
    box(
      "stbl",
      box("stsz", u32(0), u32(0), u32(2), u32(8), u32(said.length - 8)),
      box("stsc", u32(0), u32(runs), Buffer.concat(Array.from({ length: runs }, () => run))),
      box("stco", u32(0), u32(chunks), Buffer.concat(Array.from({ length: chunks }, () => u32(place)))),
    );
  const notes = (place: number): Buffer =>
    box(
      "trak",
      box("tkhd", Buffer.alloc(84)),
      box(
        "mdia",
        box("mdhd", Buffer.alloc(12), u32(1000), u32(2000), u32(0)),
        box("hdlr", u32(0), u32(0), Buffer.from("meta"), Buffer.alloc(13)),
        box("minf", tables(place)),
      ),
    );
  const start = film.readUInt32BE(0); // behind the file type
  const moov = film.subarray(start, start + film.readUInt32BE(start));
  const rest = film.subarray(start + moov.length);
  const place = start + moov.length + notes(0).length + rest.length + 8;
  const whole = box("moov", moov.subarray(8), notes(place));
  return Buffer.concat([film.subarray(0, start), whole, rest, box("mdat", said)]);
}

type Movie = {
  seconds?: number;
  tracks?: ("vide" | "soun" | "meta")[];
  brand?: string;
  notes?: boolean;
  turned?: boolean;
};

/** An MP4 whose tracks are described and whose samples are noise. */
export function anMp4({
  seconds = 2,
  tracks = ["vide", "soun"],
  brand = "isom",
  notes = false,
  turned = false,
}: Movie = {}): Buffer {
  const position = box("udta", box("©xyz", Buffer.from("+52.5200+013.4050/")));
  const meta = box("meta", Buffer.from("com.apple.quicktime.location.ISO6709+52.5200+013.4050/"));
  const moov = box(
    "moov",
    box("mvhd", Buffer.alloc(12), u32(1000), u32(seconds * 1000), Buffer.alloc(80)),
    ...tracks.map((handler, index) => track(handler, { id: index + 1, seconds, turned })),
    ...(notes ? [position, meta] : []),
  );
  const uuid = notes ? [box("uuid", Buffer.alloc(16), Buffer.from("exif:GPSLatitude 52,31N"))] : [];
  return Buffer.concat([fileType(brand), moov, ...uuid, box("mdat", Buffer.alloc(2_000, 7))]);
}

/** As browsers record it: a header that knows no length, and fragments of `samples` times 20 ms. */
export function aRecordedMp4({
  fragments = 3,
  samples = 50,
  perSample = false,
  handler = "soun" as const,
} = {}): Buffer {
  const header = box(
    "moov",
    box("mvhd", Buffer.alloc(12), u32(1000), u32(0), Buffer.alloc(80)),
    track(handler, { id: 1, seconds: 0, turned: false }),
    box("mvex", box("trex", u32(0), u32(1), u32(1), u32(20), u32(0), u32(0))),
  );
  const parts = Array.from({ length: fragments }, (_, index) => {
    const own = Buffer.concat(Array.from({ length: samples }, () => Buffer.concat([u32(20), u32(100)])));
    const run = perSample ? box("trun", u32(0x300), u32(samples), own) : box("trun", u32(0), u32(samples));
    const traf = box("traf", box("tfhd", u32(0), u32(1)), box("tfdt", u32(0), u32(index * samples * 20)), run);
    return Buffer.concat([box("moof", box("mfhd", u32(0), u32(index + 1)), traf), box("mdat", Buffer.alloc(300, 7))]);
  });
  return Buffer.concat([fileType("iso5"), header, ...parts]);
}

function track(handler: string, { id, seconds, turned }: { id: number; seconds: number; turned: boolean }): Buffer {
  const straight = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];
  const matrix = turned ? [0, 0x10000, 0, 0xffff0000, 0, 0, 0, 0, 0x40000000] : straight;
  const size = handler === "vide" ? [u32(320 * 65_536), u32(180 * 65_536)] : [u32(0), u32(0)];
  return box(
    "trak",
    box(
      "tkhd",
      u32(0),
      u32(0),
      u32(0),
      u32(id),
      u32(0),
      u32(seconds * 1000),
      Buffer.alloc(16),
      ...matrix.map(u32),
      ...size,
    ),
    box(
      "mdia",
      box("mdhd", Buffer.alloc(12), u32(1000), u32(seconds * 1000), u32(0)),
      box("hdlr", u32(0), u32(0), Buffer.from(handler), Buffer.alloc(13)),
    ),
  );
}

function fileType(brand: string): Buffer {
  return box("ftyp", Buffer.from(brand.padEnd(4)), u32(512), Buffer.from("isom"));
}

function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([u32(8 + body.length), Buffer.from(type, "latin1"), body]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

type WebmOptions = { seconds?: number; tracks?: (1 | 2)[]; tags?: boolean; declared?: boolean };

/** As browsers record it: lengths unknown, no duration unless `declared`, a cluster every second. */
export function aWebm({ seconds = 3, tracks = [2], tags = false, declared = false }: WebmOptions = {}): Buffer {
  const entries = tracks.map((type, index) => {
    const video =
      type === 1 ? [element([0xe0], Buffer.concat([element([0xb0], number(320)), element([0xba], number(180))]))] : [];
    return element(
      [0xae],
      Buffer.concat([element([0xd7], number(index + 1)), element([0x83], number(type)), ...video]),
    );
  });
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE(seconds * 1000);
  const info = [element([0x2a, 0xd7, 0xb1], number(1_000_000)), ...(declared ? [element([0x44, 0x89], duration)] : [])];
  const clusters = Array.from({ length: declared ? 1 : seconds }, (_, second) =>
    Buffer.concat([
      unknownLength([0x1f, 0x43, 0xb6, 0x75]),
      element([0xe7], number(second * 1000)),
      block(0),
      block(declared ? 20 : 1000),
    ]),
  );
  return Buffer.concat([
    element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], Buffer.from("webm"))),
    unknownLength([0x18, 0x53, 0x80, 0x67]),
    element([0x15, 0x49, 0xa9, 0x66], Buffer.concat(info)),
    element([0x16, 0x54, 0xae, 0x6b], Buffer.concat(entries)),
    ...(tags ? [element([0x12, 0x54, 0xc3, 0x67], Buffer.from("LOCATION 52.52 13.40"))] : []),
    ...clusters,
  ]);
}

function block(time: number): Buffer {
  return element([0xa3], Buffer.concat([Buffer.from([0x81, time >> 8, time & 0xff, 0x80]), Buffer.alloc(60, 7)]));
}

function element(id: number[], content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length + 0x10000000);
  return Buffer.concat([Buffer.from(id), length, content]);
}

function unknownLength(id: number[]): Buffer {
  return Buffer.from([...id, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}
