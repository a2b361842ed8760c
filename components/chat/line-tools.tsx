// What is at hand beside a line under the pointer or the focus: answer it, or everything else. On a touch screen a long press
// opens the same menu; by keyboard the arrows lead from line to line (see roving.ts).
"use client";
import { EllipsisVertical, Reply } from "lucide-react";
import type { MessageView } from "@/convex/model/views";
import { shortened } from "@/lib/shorten";
import classes from "./line-tools.module.css";
import { quotedWords } from "./quoted-words";
import { LINE_TOOL, roveLines } from "./roving";
import type { RowActions } from "./row-actions";

/** Enough of a line to know it by. */
const NAME_CHARS_MAX = 40;

export interface LineToolsProps {
  readonly message: MessageView;
  readonly speaker: string;
  readonly actions: RowActions;
  /** One line of a chat is reached with Tab, the others from there. */
  readonly isTabStop: boolean;
}

export function LineTools({ message, speaker, actions, isTabStop }: LineToolsProps) {
  const name = `${speaker}: ${shortened(quotedWords(message), NAME_CHARS_MAX)}`;
  return (
    <div className={classes.tools}>
      {/* For the pointer only: the menu has it as well, and one stop per line is enough for a keyboard. */}
      <button
        type="button"
        className={classes.tool}
        data-pointer-only
        tabIndex={-1}
        aria-hidden
        title="Reply"
        onClick={() => actions.reply(message)}
      >
        <Reply size={18} aria-hidden />
      </button>
      <button
        type="button"
        className={classes.tool}
        {...{ [LINE_TOOL]: message.messageId }}
        tabIndex={isTabStop ? 0 : -1}
        aria-haspopup="menu"
        aria-label={`Actions for ${name}`}
        title="React, reply, copy and more"
        onKeyDown={roveLines}
        onClick={(event) => actions.openMenu(message, event.currentTarget)}
      >
        <EllipsisVertical size={18} aria-hidden />
      </button>
    </div>
  );
}
