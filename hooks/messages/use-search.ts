// Looks for lines by their words while somebody types: in one chat, or in all of them.
import { useState } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import type { SearchView } from "@/convex/model/search";
import { SEARCH_CHARS_MAX } from "@/lib/chat-limits";
import { wordsOf } from "@/lib/search-words";
import { useSettled } from "../browser/use-settled";
import { useSessionQuery } from "../session-query";

/** A pause of typing this long asks, in milliseconds. */
const ASK_AFTER_MS = 200;

export type Found =
  /** Nothing to look for yet. */
  | { readonly kind: "idle" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  /** `words` is what was asked; newer words may be on their way. */
  | { readonly kind: "ready"; readonly words: string; readonly found: SearchView };

/** `typed` may change with every key. What was found stays on the screen until the next answer is here. */
export function useSearch(typed: string, conversationId?: Id<"conversations">): Found {
  const words = useSettled(typed.trim().slice(0, SEARCH_CHARS_MAX), ASK_AFTER_MS);
  const isIdle = wordsOf(typed).length === 0 || wordsOf(words).length === 0;
  const [last, setLast] = useState<Extract<Found, { kind: "ready" }> | null>(null);
  const live = useSessionQuery(
    api.messages.search,
    isIdle ? "skip" : { words, ...(conversationId === undefined ? {} : { conversationId }) },
  );
  // Remembered while rendering, so that the list does not blink between two words.
  if (live.kind === "ready" && live.value !== last?.found) setLast({ kind: "ready", words, found: live.value });

  if (isIdle) return { kind: "idle" };
  switch (live.kind) {
    case "ready":
      return { kind: "ready", words, found: live.value };
    case "loading":
      return last ?? live;
    case "signed-out":
    case "failed":
      return { kind: "failed" };
  }
}
