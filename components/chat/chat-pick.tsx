// The content pane before a chat is chosen. Only wide screens show it.
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import classes from "./threads.module.css";

export function ChatPick() {
  return (
    <div className={classes.pick}>
      <ChatlingPortrait
        seed="willow"
        family="sprout"
        speciesSlug="dewbell"
        colour="mint"
        mood="happy"
        size={120}
        ground="bare"
      />
      <p>Choose a chat on the left, and take all the time you like.</p>
    </div>
  );
}
