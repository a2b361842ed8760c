// The top of a room that grew out of a talk: who is in it, what they talked about, and the AI disclosure.
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { AiDisclosure } from "@/components/layout/ai-disclosure";
import type { ChatlingView, RoomView } from "@/convex/model/views";
import classes from "./message-list.module.css";

export interface RoomBeginningProps {
  readonly name: string;
  readonly participants: readonly ChatlingView[];
  readonly room: RoomView;
}

export function RoomBeginning({ name, participants, room }: RoomBeginningProps) {
  return (
    <div className={classes.beginning}>
      <span className={classes.beginningFaces}>
        {participants.map((chatling) => (
          <ChatlingPortrait key={chatling.chatlingId} {...chatling} size={64} />
        ))}
      </span>
      <p className={classes.beginningName}>{name}</p>
      {room.linkedFrom === null ? null : (
        <p className={classes.beginningKind}>They were talking about “{room.linkedFrom.statement}”.</p>
      )}
      <AiDisclosure />
    </div>
  );
}
