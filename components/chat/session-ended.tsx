// The way back in when a session ends under an open chat: nothing is taken away, and the draft waits.
import { LinkButton } from "@/components/ui/link-button";
import { signInPath } from "@/lib/safe-path";
import classes from "./chat-screen.module.css";

export function SessionEnded({ conversationId }: { conversationId: string }) {
  return (
    <div className={classes.sessionEnded}>
      <output>Your session has ended. What you are writing is kept on this device.</output>
      <LinkButton href={signInPath(`/chat/${conversationId}`)}>Sign in to go on</LinkButton>
    </div>
  );
}
