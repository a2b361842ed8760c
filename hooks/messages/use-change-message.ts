// What a reader does to a line. Shown at once; when the backend refuses, the line is as it was and the reason is said.
import type { OptimisticLocalStore } from "convex/browser";
import { useMutation } from "convex/react";
import { useMemo } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import type { ReactionKind } from "@/lib/reactions";
import { type Outcome, outcomeOf } from "../outcome";
import { asDeleted, changeIn, type MessageChange, withReaction, withText } from "./changed-messages";

type MessageId = Id<"messages">;

export interface ChangeMessage {
  readonly edit: (messageId: MessageId, text: string) => Promise<Outcome<null>>;
  readonly remove: (messageId: MessageId) => Promise<Outcome<null>>;
  readonly react: (messageId: MessageId, kind: ReactionKind, on: boolean) => Promise<Outcome<null>>;
  readonly regenerate: (messageId: MessageId) => Promise<Outcome<null>>;
}

export function useChangeMessage(): ChangeMessage {
  const edit = useMutation(api.messages.edit);
  const remove = useMutation(api.messages.remove);
  const react = useMutation(api.messages.react);
  const regenerate = useMutation(api.messages.regenerate);

  return useMemo(() => {
    const editNow = edit.withOptimisticUpdate(showEdit);
    const removeNow = remove.withOptimisticUpdate(showRemoval);
    const reactNow = react.withOptimisticUpdate(showReaction);
    return {
      edit: (messageId, text) => outcomeOf(editNow({ messageId, text })),
      remove: (messageId) => outcomeOf(removeNow({ messageId })),
      react: (messageId, kind, on) => outcomeOf(reactNow({ messageId, kind, on })),
      regenerate: (messageId) => outcomeOf(regenerate({ messageId })),
    };
  }, [edit, remove, react, regenerate]);
}

function showEdit(store: OptimisticLocalStore, { messageId, text }: { messageId: MessageId; text: string }): void {
  changeShown(store, messageId, withText(text.trim(), Date.now()));
}

function showRemoval(store: OptimisticLocalStore, { messageId }: { messageId: MessageId }): void {
  changeShown(store, messageId, asDeleted);
}

type Reaction = { messageId: MessageId; kind: ReactionKind; on: boolean };

function showReaction(store: OptimisticLocalStore, { messageId, kind, on }: Reaction): void {
  changeShown(store, messageId, withReaction(kind, on));
}

/** Wherever a line is on the screen: the live page, and the pages around it. */
function changeShown(store: OptimisticLocalStore, messageId: MessageId, change: MessageChange): void {
  for (const { args, value } of store.getAllQueries(api.conversations.open)) {
    const messages = value === null || value === undefined ? null : changeIn(value.messages, messageId, change);
    if (value !== null && value !== undefined && messages !== null) {
      store.setQuery(api.conversations.open, args, { ...value, messages });
    }
  }
  for (const pages of [api.messages.older, api.messages.newer]) {
    for (const { args, value } of store.getAllQueries(pages)) {
      const page = value === undefined ? null : changeIn(value.page, messageId, change);
      if (value !== undefined && page !== null) store.setQuery(pages, args, { ...value, page });
    }
  }
}
