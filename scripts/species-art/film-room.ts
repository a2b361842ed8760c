// Turns drawings into the frames of a film, by the video encoder that a browser has.

import { chromium } from "@playwright/test";
import { requireBrowser } from "../../tests/e2e/browser";
import { HEIGHT, WIDTH } from "./brush";
import { type Frame, writeWebm } from "./webm";

const BITS_PER_SECOND = 220_000;
const CODEC = "vp09.00.21.08";

export type FilmRoom = {
  film(drawings: readonly string[], durationMs: number): Promise<Buffer>;
  close(): Promise<void>;
};

export async function openFilmRoom(): Promise<FilmRoom> {
  const browser = await chromium.launch({ executablePath: requireBrowser() });
  const page = await browser.newPage();
  // The loader of these scripts names functions by a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (value) => value");
  // Encoders are there only for a page of a trustworthy address; nothing is asked of the network.
  await page.route(
    "**/*",
    async (route) => await route.fulfill({ contentType: "text/html", body: "<title>film room</title>" }),
  );
  await page.goto("http://localhost/");
  return {
    film: async (drawings, durationMs) => {
      const config = { width: WIDTH, height: HEIGHT, codec: CODEC, bitrate: BITS_PER_SECOND, durationMs };
      const encoded = await page.evaluate(encode, { drawings: [...drawings], config });
      const frames: Frame[] = encoded.map(({ base64, ...frame }) => ({
        ...frame,
        bytes: Buffer.from(base64, "base64"),
      }));
      return writeWebm({ codec: "V_VP9", width: WIDTH, height: HEIGHT, durationMs, frames });
    },
    close: async () => await browser.close(),
  };
}

type Encoding = {
  drawings: string[];
  config: { width: number; height: number; codec: string; bitrate: number; durationMs: number };
};

/** Runs in the page, so it can use nothing of this file. */
async function encode({ drawings, config }: Encoding): Promise<{ base64: string; isKey: boolean; timeMs: number }[]> {
  const { width, height, codec, bitrate, durationMs } = config;
  const stepUs = (durationMs * 1000) / drawings.length;
  const encoded: { base64: string; isKey: boolean; timeMs: number }[] = [];
  const encoder = new VideoEncoder({
    output: (chunk) => {
      const bytes = new Uint8Array(chunk.byteLength);
      chunk.copyTo(bytes);
      const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
      encoded.push({ base64, isKey: chunk.type === "key", timeMs: Math.round(chunk.timestamp / 1000) });
    },
    error: (error) => {
      throw error;
    },
  });
  encoder.configure({ codec, width, height, bitrate, framerate: 1_000_000 / stepUs, latencyMode: "quality" });
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  for (const [index, drawing] of drawings.entries()) {
    const image = new Image(width, height);
    image.src = URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }));
    await image.decode();
    context?.drawImage(image, 0, 0, width, height);
    URL.revokeObjectURL(image.src);
    const frame = new VideoFrame(canvas, { timestamp: index * stepUs, duration: stepUs });
    encoder.encode(frame, { keyFrame: index === 0 });
    frame.close();
  }
  await encoder.flush();
  encoder.close();
  return encoded;
}
