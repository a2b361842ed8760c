// Who says a line: in a companion chat always the same one, in a room the one it names.
import type { ChatlingView, ConversationView, MessageView } from "@/convex/model/views";

type Who = Pick<ConversationView, "chatling" | "participants">;

/** The first of the conversation for anybody who is not in it, and for the person's own lines. */
export function chatlingBy({ chatling, participants }: Who, chatlingId: string | null): ChatlingView {
  return participants.find((one) => one.chatlingId === chatlingId) ?? chatling;
}

export function speakerOf(who: Who, { author }: Pick<MessageView, "author">): ChatlingView {
  return chatlingBy(who, author.kind === "chatling" ? author.chatlingId : null);
}
