// Files to send and what a test looks at when they are sent: the tray above the text, rows on their way, media in the chat.

import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { conversation } from "./chat";

export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A small picture of one colour with a bright spot, so that two of them can be told apart. */
export async function aPicture(name = "leaf.png", colour = "#7fbf6f"): Promise<TestFile> {
  const spot = Buffer.from(`<svg width="640" height="420"><circle cx="320" cy="210" r="120" fill="#fff4c4"/></svg>`);
  const buffer = await sharp({ create: { width: 640, height: 420, channels: 3, background: colour } })
    .composite([{ input: spot }])
    .png()
    .toBuffer();
  return { name, mimeType: "image/png", buffer };
}

/** A picture of exactly this many bytes: bytes after the end of a PNG change nothing about it. */
export async function aPictureOf(bytes: number, name = "large.png"): Promise<TestFile> {
  const { buffer } = await aPicture();
  return { name, mimeType: "image/png", buffer: Buffer.concat([buffer, Buffer.alloc(bytes - buffer.length)]) };
}

/** A second of a square that changes its colour, recorded by the browser itself. */
export async function aVideo(page: Page, name = "square.webm"): Promise<TestFile> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 320;
    canvas.height = 240;
    const paint = canvas.getContext("2d");
    let frame = 0;
    const timer = setInterval(() => {
      frame += 1;
      if (paint === null) return;
      paint.fillStyle = `hsl(${frame * 8} 60% 50%)`;
      paint.fillRect(0, 0, 320, 240);
    }, 40);
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm;codecs=vp8" });
    const pieces: Blob[] = [];
    recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
    const done = new Promise((resolve) => recorder.addEventListener("stop", resolve));
    recorder.start();
    setTimeout(() => recorder.stop(), 1_000);
    await done;
    clearInterval(timer);
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
  return { name, mimeType: "video/webm", buffer: Buffer.from(base64, "base64") };
}

export function fileInput(page: Page): Locator {
  return page.locator("input[type=file]");
}

export function tray(page: Page): Locator {
  return page.getByRole("list", { name: "Ready to send" });
}

export function uploads(page: Page): Locator {
  return page.getByTestId("upload");
}

/** Stored pictures in the chat, as buttons that show them large. */
export function pictures(page: Page, name: string): Locator {
  return conversation(page, name).getByRole("button", { name: /^Show large/ });
}

/** Gives files to the page as a drop or a paste would. */
export async function giveFiles(page: Page, how: "drop" | "paste", files: readonly TestFile[]): Promise<void> {
  const plain = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString("base64") }));
  await page.evaluate(
    ({ kind, given }) => {
      const data = new DataTransfer();
      for (const { name, mimeType, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mimeType }));
      }
      const target = document.querySelector("textarea") ?? document.body;
      if (kind === "paste") {
        target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        return;
      }
      for (const type of ["dragenter", "dragover", "drop"]) {
        target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    },
    { kind: how, given: plain },
  );
}
