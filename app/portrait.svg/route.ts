// Draws portraits for the pages, so that no page but hatching carries the styles they are drawn from. Public: a drawing tells
// nothing about anybody, and the address is all there is to it.
import { drawFace } from "@/components/chatlings/portrait-art";
import { askedPortrait } from "@/components/chatlings/portrait-asked";

const HEADERS = {
  "Content-Type": "image/svg+xml; charset=utf-8",
  // The same address is the same picture for ever; its edition changes with the way of drawing.
  "Cache-Control": "public, max-age=31536000, immutable",
  // The proxy that adds these to pages does not run for pictures. Opened by itself, a drawing may load and run nothing.
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

export function GET(request: Request): Response {
  const asked = askedPortrait(new URL(request.url).searchParams);
  if (asked === null) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return new Response(drawFace(asked.look, asked.face), { headers: HEADERS });
}
