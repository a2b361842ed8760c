// Sends lines in order, one at a time, and keeps them until the backend has stored them (X-44; the rules are in lib/outbox.ts).
import { useConvexAuth, useMutation } from "convex/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import { errorCodeOf, errorDetailsOf } from "@/lib/errors";
import { addToOutbox, nextToSend, type OutboxItem, type OutboxState, readOutbox, removeFromOutbox, setOutboxState } from "@/lib/outbox";
import { browserTextStore } from "@/lib/text-store";
import { isSessionOver } from "../session-query";
import { useConnection } from "../use-connection";

export interface Outbox {
  readonly items: readonly OutboxItem[];
  /** False when the outbox is full; the text then stays with its author. */
  send(text: string): boolean;
  retry(clientId: string): void;
  /** Takes a refused line out and hands its text back. */
  discard(clientId: string): void;
}

export function useOutbox(conversationId: Id<"conversations">): Outbox {
  const [items, setItems] = useState<readonly OutboxItem[]>([]);
  const store = browserTextStore();

  useEffect(() => setItems(readOutbox(browserTextStore(), conversationId)), [conversationId]);
  useOutboxPump(conversationId, items, setItems);

  return {
    items,
    send: (text) => {
      const item: OutboxItem = { clientId: crypto.randomUUID(), text, createdAt: Date.now(), state: { kind: "waiting" } };
      const next = addToOutbox(store, conversationId, item);
      if (next !== null) setItems(next);
      return next !== null;
    },
    retry: (clientId) => setItems(setOutboxState(store, conversationId, clientId, { kind: "waiting" })),
    discard: (clientId) => setItems(removeFromOutbox(store, conversationId, clientId)),
  };
}

/** Takes the oldest waiting line, sends it, and goes on with the next when that one is settled. */
function useOutboxPump(
  conversationId: Id<"conversations">,
  items: readonly OutboxItem[],
  setItems: (items: readonly OutboxItem[]) => void,
): void {
  const sendMessage = useMutation(api.messages.send);
  const { isAuthenticated } = useConvexAuth();
  const connection = useConnection();
  const [sending, setSending] = useState<string | null>(null);
  // A session that ended behind a still valid token refuses every line; asking again at once would never stop.
  const [isSessionOverNow, setSessionOverNow] = useState(false);
  // The clean-up of an unmounted screen must not write state; what it kept in the storage is sent by the next visit.
  const isMounted = useMounted();

  const settle = useCallback(
    async (item: OutboxItem) => {
      const refusal = await refusalOf(sendMessage({ conversationId, text: item.text, clientId: item.clientId }));
      const store = browserTextStore();
      const next = settled(refusal, {
        stored: () => removeFromOutbox(store, conversationId, item.clientId),
        refused: (state) => setOutboxState(store, conversationId, item.clientId, state),
        kept: () => readOutbox(store, conversationId),
      });
      if (!isMounted.current) return;
      setItems(next);
      setSessionOverNow(refusal !== null && isSessionOver(refusal.code));
      setSending(null);
    },
    [conversationId, sendMessage, setItems, isMounted],
  );

  useEffect(() => {
    if (!isAuthenticated) setSessionOverNow(false); // the next sign-in starts afresh
  }, [isAuthenticated]);

  const isOpen = isAuthenticated && !isSessionOverNow && connection === "connected";
  useEffect(() => {
    if (!isOpen || sending !== null) return;
    const item = nextToSend(items);
    if (item === null) return;
    setSending(item.clientId);
    void settle(item);
  }, [isOpen, sending, items, settle]);
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

interface Endings {
  stored(): OutboxItem[];
  refused(state: Refusal): OutboxItem[];
  kept(): OutboxItem[];
}

function settled(refusal: Refusal | null, endings: Endings): OutboxItem[] {
  if (refusal === null) return endings.stored();
  // An ended session says nothing about the line: it waits for the next sign-in.
  return isSessionOver(refusal.code) ? endings.kept() : endings.refused(refusal);
}

function useMounted() {
  const isMounted = useRef(false);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  return isMounted;
}
