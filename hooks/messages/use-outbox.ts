// Sends lines in order, one at a time, and keeps them until the backend has stored them (X-44; the rules are in lib/outbox.ts).
import { useConvexAuth, useMutation } from "convex/react";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import { errorCodeOf, errorDetailsOf } from "@/lib/errors";
import {
  addToOutbox,
  nextToSend,
  outboxKey,
  type OutboxItem,
  type OutboxState,
  parseOutbox,
  readOutbox,
  removeFromOutbox,
  setOutboxState,
} from "@/lib/outbox";
import { browserTextStore } from "@/lib/text-store";
import type { Quote } from "@/lib/unfinished";
import { freshSeed } from "@/lib/fresh-seed";
import { useStoredText } from "../browser/use-stored-text";
import { usePermitReady, usePermits } from "../permits/use-permit";
import { isSessionOver } from "../session-query";
import { useConnection } from "../use-connection";

export interface Outbox {
  readonly items: readonly OutboxItem[];
  /** False when the outbox is full; the text then stays with its author. */
  readonly send: (text: string, quote?: Quote | null) => boolean;
  readonly retry: (clientId: string) => void;
  /** Takes a refused line out. */
  readonly discard: (clientId: string) => void;
}

export function useOutbox(conversationId: Id<"conversations">): Outbox {
  const json = useStoredText(outboxKey(conversationId));
  const items = useMemo(() => parseOutbox(json), [json]);
  useOutboxPump(conversationId, items);

  return useMemo(() => {
    const store = browserTextStore();
    return {
      items,
      send: (text, quote) => {
        const line: OutboxItem = {
          clientId: freshSeed(),
          text,
          createdAt: Date.now(),
          state: { kind: "waiting" },
          ...(quote === null || quote === undefined ? {} : { quote }),
        };
        return addToOutbox(store, conversationId, line) !== null;
      },
      retry: (clientId) => void setOutboxState(store, conversationId, clientId, { kind: "waiting" }),
      discard: (clientId) => void removeFromOutbox(store, conversationId, clientId),
    };
  }, [conversationId, items]);
}

/** Keeps one pump at work while something waits and the way is open. */
function useOutboxPump(conversationId: Id<"conversations">, items: readonly OutboxItem[]): void {
  const sendMessage = useMutation(api.messages.send);
  const { withPermit } = usePermits();
  usePermitReady();
  const { isAuthenticated } = useConvexAuth();
  const connection = useConnection();
  const isPumping = useRef(false);
  // A session that ended behind a still valid token refuses every line; asking again at once would never stop.
  const isRefused = useRef(false);
  const isOpen = isAuthenticated && connection === "connected";

  const sendLine = useCallback(
    (item: OutboxItem) =>
      withPermit((permitId) => {
        const { text, clientId, quote } = item;
        // Kept as text; the backend refuses what is no line of this chat.
        const replyTo = quote === undefined ? {} : { replyTo: quote.messageId as Id<"messages"> };
        return sendMessage({ conversationId, text, clientId, permitId, ...replyTo });
      }),
    [conversationId, sendMessage, withPermit],
  );
  useEffect(() => {
    if (!isAuthenticated) isRefused.current = false; // the next sign-in starts afresh
    if (!isOpen || isPumping.current || isRefused.current || nextToSend(items) === null) return;
    isPumping.current = true;
    void pump(conversationId, sendLine).then((ending) => {
      isPumping.current = false;
      isRefused.current = ending === "session-over";
    });
  }, [conversationId, items, isAuthenticated, isOpen, sendLine]);
}

/**
 * Sends what waits, oldest first, each after the one before it is settled. It goes on when the screen is left, and a
 * line that is under way while the connection drops is sent again by the client when it is back.
 */
async function pump(conversationId: string, sendLine: (item: OutboxItem) => Promise<unknown>) {
  const store = browserTextStore();
  for (;;) {
    const item = nextToSend(readOutbox(store, conversationId));
    if (item === null) return "empty";
    const refusal = await refusalOf(sendLine(item));
    if (refusal === null) removeFromOutbox(store, conversationId, item.clientId);
    // An ended session says nothing about the line: it waits for the next sign-in.
    else if (isSessionOver(refusal.code)) return "session-over";
    else setOutboxState(store, conversationId, item.clientId, refusal);
  }
}

type Refusal = Extract<OutboxState, { kind: "refused" }>;

/** Null when the backend has stored the line, otherwise why it has not. */
async function refusalOf(write: Promise<unknown>): Promise<Refusal | null> {
  try {
    await write;
    return null;
  } catch (error) {
    return { kind: "refused", code: errorCodeOf(error), details: errorDetailsOf(error) };
  }
}
