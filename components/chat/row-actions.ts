// What the rows of a chat can ask for. One object for the life of the screen, so that rows are not drawn again for it.
import type { MessageView } from "@/convex/model/views";
import type { OutboxItem } from "@/lib/outbox";
import type { ReactionKind } from "@/lib/reactions";
import type { Quote } from "@/lib/unfinished";

export interface RowActions {
  readonly retryReply: (messageId: MessageView["messageId"]) => void;
  readonly retrySend: (item: OutboxItem) => void;
  readonly takeBack: (item: OutboxItem) => void;
  readonly react: (messageId: MessageView["messageId"], kind: ReactionKind, on: boolean) => void;
  readonly reply: (message: MessageView) => void;
  /** Opens what can be done with a line, beside the element it was asked at. */
  readonly openMenu: (message: MessageView, at: HTMLElement) => void;
  readonly jumpTo: (quote: Quote) => void;
  readonly editor: EditorActions;
}

export interface EditorActions {
  /** The words as they stand, kept like a draft. */
  readonly keep: (messageId: MessageView["messageId"], text: string) => void;
  readonly cancel: () => void;
  /** Null when it is stored, otherwise why not; the words then stay in the editor. */
  readonly save: (messageId: MessageView["messageId"], text: string) => Promise<string | null>;
}
