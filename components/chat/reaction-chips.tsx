// The reactions to a line, under its bubble: a tap takes one's own away or joins in.
import type { MessageView, ReactionView } from "@/convex/model/views";
import classes from "./message-row.module.css";
import type { RowActions } from "./row-actions";
import { REACTION_LOOKS } from "./reaction-icons";

export function ReactionChips({ message, actions }: { message: MessageView; actions: RowActions }) {
  if (message.reactions.length === 0) return null;
  return (
    <ul className={classes.reactions} aria-label="Reactions">
      {message.reactions.map((reaction) => {
        const Icon = REACTION_LOOKS[reaction.kind].icon;
        return (
          <li key={reaction.kind}>
            <button
              type="button"
              className={classes.reaction}
              aria-pressed={reaction.mine}
              aria-label={chipWords(reaction)}
              title={REACTION_LOOKS[reaction.kind].name}
              onClick={() => actions.react(message.messageId, reaction.kind, !reaction.mine)}
            >
              <Icon size={14} aria-hidden />
              <span>{reaction.count}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function chipWords({ kind, count, mine }: ReactionView): string {
  return `${REACTION_LOOKS[kind].name}, ${count}${mine ? ", one is yours" : ""}`;
}
