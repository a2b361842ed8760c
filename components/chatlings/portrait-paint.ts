// The colours of chatlings as paint, for their drawings and for the ground behind them.
import type { Colour } from "@/lib/creature";

/** What a colour means in paint: the body, the small parts on it, and a body pale enough for dark ink on the face. */
export const PAINT: Readonly<Record<Colour, { readonly body: string; readonly accent: string }>> = {
  leaf: { body: "#9ccc7f", accent: "#f3cf7a" },
  coral: { body: "#f79e85", accent: "#f3cf7a" },
  honey: { body: "#f4c659", accent: "#f79e85" },
  sky: { body: "#86c5ec", accent: "#f0a9bf" },
  plum: { body: "#bb9bdb", accent: "#9fdcc5" },
  rose: { body: "#f3a3ba", accent: "#bb9bdb" },
  mint: { body: "#86d6ba", accent: "#f79e85" },
  slate: { body: "#a3b3c6", accent: "#86c5ec" },
};
