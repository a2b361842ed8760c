// A chat that does not exist, or is somebody else's: from outside the two look the same.
import { EmptyState } from "@/components/layout/empty-state";
import { NestPicture } from "@/components/layout/nest-picture";
import { LinkButton } from "@/components/ui/link-button";
import classes from "./chat-screen.module.css";

export function ChatNotFound() {
  return (
    <div className={classes.trouble}>
      <EmptyState
        title="There is no chat here"
        order={1}
        picture={<NestPicture />}
        action={<LinkButton href="/chat">To my chats</LinkButton>}
      >
        The address may have a slip in it, or the chat belongs to somebody else. Your own chats are all in one place.
      </EmptyState>
    </div>
  );
}
