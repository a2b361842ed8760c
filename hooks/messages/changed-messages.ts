// How a line looks at once, before the backend has said yes: the same rules as there, so that nothing moves when it does.
import type { MessageView, ReactionView } from "@/convex/model/views";
import { REACTIONS, type ReactionKind } from "@/lib/reactions";

export type MessageChange = (message: MessageView) => MessageView;

export function withReaction(kind: ReactionKind, on: boolean): MessageChange {
  return (message) => {
    const known = message.reactions.find((reaction) => reaction.kind === kind);
    if ((known?.mine ?? false) === on) return message;
    const count = (known?.count ?? 0) + (on ? 1 : -1);
    const rest = message.reactions.filter((reaction) => reaction.kind !== kind);
    return { ...message, reactions: inOrder(count > 0 ? [...rest, { kind, count, mine: on }] : rest) };
  };
}

export function withText(text: string, editedAt: number): MessageChange {
  return (message) => (message.text === text ? message : { ...message, text, editedAt });
}

/** Nothing of what was said stays, only its place. */
export function asDeleted(message: MessageView): MessageView {
  return { ...message, text: "", media: null, reactions: [], editedAt: null, deleted: true };
}

/** The changed line, and every line that quotes it. The same list when it holds neither, so that nothing is drawn again. */
export function changeIn(
  messages: readonly MessageView[],
  messageId: MessageView["messageId"],
  change: MessageChange,
): MessageView[] | null {
  if (!messages.some((message) => concerns(message, messageId))) return null;
  return messages.map((message) => {
    if (message.messageId === messageId) return change(message);
    return concerns(message, messageId) ? withQuote(message, change) : message;
  });
}

function concerns(message: MessageView, messageId: MessageView["messageId"]): boolean {
  return message.messageId === messageId || message.quote?.messageId === messageId;
}

function withQuote(message: MessageView, change: MessageChange): MessageView {
  const { quote } = message;
  if (quote === null) return message;
  const { text, deleted } = change({ ...message, text: quote.text, deleted: quote.deleted });
  return { ...message, quote: { ...quote, text, deleted } };
}

function inOrder(reactions: readonly ReactionView[]): ReactionView[] {
  return [...reactions].sort((a, b) => REACTIONS.indexOf(a.kind) - REACTIONS.indexOf(b.kind));
}
