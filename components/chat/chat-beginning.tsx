// The top of every chat: who this is, said plainly, with the AI disclosure.
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { AiDisclosure } from "@/components/layout/ai-disclosure";
import type { ChatlingView } from "@/convex/model/views";
import classes from "./message-list.module.css";

export function ChatBeginning({ chatling }: { chatling: ChatlingView }) {
  return (
    <div className={classes.beginning}>
      <ChatlingPortrait {...chatling} size={88} />
      <p className={classes.beginningName}>{chatling.nickname}</p>
      <p className={classes.beginningKind}>
        A {chatling.trait} {chatling.speciesName}. This is where your chat began.
      </p>
      <AiDisclosure name={chatling.nickname} />
    </div>
  );
}
