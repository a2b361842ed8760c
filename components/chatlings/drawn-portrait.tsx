// A portrait that the browser draws itself: for hatching, where it changes with every shuffle and must not wait for a server.
// It brings the drawing styles with it, so no other page may use it.
"use client";
import { type ChatlingPortraitProps, PortraitFigure } from "./chatling-portrait";
import { drawPortrait } from "./portrait-art";

export function DrawnPortrait(props: ChatlingPortraitProps) {
  return <PortraitFigure {...props} frames={drawPortrait(props, props.state ?? "idle")} />;
}
