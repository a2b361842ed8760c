// A chat that does not exist, or is somebody else's: from outside the two look the same.
import { LinkButton } from "@/components/ui/link-button";
import classes from "./chat-screen.module.css";

export function ChatNotFound() {
  return (
    <div className={classes.screen}>
      <div className={classes.trouble}>
        <h1 className={classes.name}>There is no chat here</h1>
        <p>The address may have a slip in it, or the chat belongs to somebody else. Your own chats are all in one place.</p>
        <LinkButton href="/chat">To my chats</LinkButton>
      </div>
    </div>
  );
}
