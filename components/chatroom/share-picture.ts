// Paints a line of a talk as a picture, in the look of the app by day whatever the reader's own scheme is.
import { portraitAddresses } from "@/components/chatlings/portrait-address";
import { PAINT } from "@/components/chatlings/portrait-paint";
import { tokens } from "@/components/ui/tokens";
import type { ParticipantView } from "@/convex/model/chatroomViews";
import { type Box, layLineOut, type LinePicture, type LineWords, PICTURE_PX } from "@/lib/line-picture";

const HILL = { far: "#cfe3c6", near: "#b7d6a6" } as const;

const NAME_WEIGHT = 600;

export async function paintLine(words: LineWords, speaker: ParticipantView): Promise<Blob> {
  const family = await displayFamily();
  const canvas = document.createElement("canvas");
  canvas.width = PICTURE_PX;
  canvas.height = PICTURE_PX;
  const paper = canvas.getContext("2d");
  if (paper === null) throw new Error("This browser cannot draw.");
  const fontOf = (px: number, weight = 500) => `${weight} ${px}px ${family}`;
  const picture = layLineOut(words, (text, px, role) => {
    paper.font = fontOf(px, role === "name" ? NAME_WEIGHT : undefined);
    return paper.measureText(text).width;
  });
  const face = await loadPicture(
    portraitAddresses({ ...speaker.chatling, mood: speaker.moodBefore }, "talking").flicker,
  );
  paintGround(paper);
  paintWords(paper, picture, fontOf);
  paintSpeaker(paper, picture.portrait, { face, paint: PAINT[speaker.chatling.colour].body });
  return await pngOf(canvas);
}

/** The rounded face of names and headings, loaded before it is drawn with. */
async function displayFamily(): Promise<string> {
  const family = getComputedStyle(document.documentElement).getPropertyValue("--font-display").trim() || "system-ui";
  await Promise.all([document.fonts.load(`500 40px ${family}`), document.fonts.load(`600 40px ${family}`)]);
  return family;
}

function paintGround(paper: CanvasRenderingContext2D): void {
  paper.fillStyle = tokens.light.paper;
  paper.fillRect(0, 0, PICTURE_PX, PICTURE_PX);
  hill(paper, HILL.far, { top: 0.8, left: 0.86, right: 0.7 });
  hill(paper, HILL.near, { top: 0.9, left: 0.88, right: 0.93 });
}

function hill(paper: CanvasRenderingContext2D, colour: string, at: { top: number; left: number; right: number }): void {
  paper.fillStyle = colour;
  paper.beginPath();
  paper.moveTo(0, PICTURE_PX * at.left);
  paper.quadraticCurveTo(PICTURE_PX * 0.5, PICTURE_PX * at.top * 0.92, PICTURE_PX, PICTURE_PX * at.right);
  paper.lineTo(PICTURE_PX, PICTURE_PX);
  paper.lineTo(0, PICTURE_PX);
  paper.fill();
}

type FontOf = (px: number, weight?: number) => string;

function paintWords(paper: CanvasRenderingContext2D, picture: LinePicture, fontOf: FontOf): void {
  const { bubble, portrait } = picture;
  paper.fillStyle = tokens.light.card;
  paper.beginPath();
  paper.roundRect(bubble.x, bubble.y, bubble.width, bubble.height, 56);
  paper.fill();
  const foot = bubble.y + bubble.height - 2;
  const middle = portrait.x + portrait.width / 2;
  paper.beginPath();
  paper.moveTo(middle - 34, foot);
  paper.quadraticCurveTo(middle - 8, foot + 18, middle - 4, foot + 44);
  paper.quadraticCurveTo(middle + 30, foot + 24, middle + 38, foot);
  paper.fill();

  paper.textAlign = "left";
  paper.fillStyle = tokens.light.soft;
  paper.font = fontOf(picture.topicFont);
  for (const { text, x, y } of picture.topic) paper.fillText(text, x, y);
  paper.fillStyle = tokens.light.ink;
  paper.font = fontOf(picture.quoteFont);
  for (const { text, x, y } of picture.quote) paper.fillText(text, x, y);
  paper.font = fontOf(picture.nameFont, NAME_WEIGHT);
  for (const { text, x, y } of picture.name) paper.fillText(text, x, y);
  paper.textAlign = "right";
  paper.font = fontOf(36, 600);
  paper.fillText(picture.mark.text, picture.mark.x, picture.mark.y);
}

function paintSpeaker(
  paper: CanvasRenderingContext2D,
  box: Box,
  { face, paint }: { face: HTMLImageElement; paint: string },
): void {
  paper.fillStyle = "#fffdf8";
  paper.beginPath();
  paper.roundRect(box.x, box.y, box.width, box.height, box.width * 0.34);
  paper.fill();
  paper.save();
  paper.clip();
  paper.globalAlpha = 0.42;
  paper.fillStyle = paint;
  paper.fillRect(box.x, box.y, box.width, box.height);
  paper.globalAlpha = 1;
  paper.drawImage(face, box.x, box.y, box.width, box.height);
  paper.restore();
}

async function loadPicture(address: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  return picture;
}

async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return await new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("The picture did not come out.")) : resolve(blob)),
      "image/png",
    );
  });
}
