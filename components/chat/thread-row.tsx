// One conversation in the list: face, name, last words, time, whether something is unread (S4-10), and how many messages are free (M-15).
import { MessageCircle } from "lucide-react";
import Link from "next/link";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { portraitLabel } from "@/components/chatlings/mood-badge";
import type { ThreadView } from "@/convex/model/views";
import { threadTimeWords } from "@/lib/format-time";
import { FREE_QUOTA } from "@/lib/limits";
import { ChatlingStack } from "./chatling-stack";
import { LocalTime } from "./local-time";
import classes from "./threads.module.css";

export function ThreadRow({ thread, isCurrent, now }: { thread: ThreadView; isCurrent: boolean; now: number }) {
  const { chatling, participants, name, lastMessageAt, preview, unread, freeTexts } = thread;
  return (
    <Link
      href={`/chat/${thread.conversationId}`}
      className={classes.thread}
      data-unread={unread}
      aria-current={isCurrent ? "page" : undefined}
    >
      {participants.length > 1 ? (
        <span className={classes.faces}>
          <ChatlingStack chatlings={participants} size={participants.length > 2 ? 22 : 30} />
        </span>
      ) : (
        <ChatlingPortrait
          {...chatling}
          size={52}
          animated={false}
          label={portraitLabel(chatling.nickname, chatling.mood)}
        />
      )}
      <span className={classes.words}>
        <span className={classes.top}>
          <span className={classes.name}>{name}</span>
          <LocalTime
            className={classes.time}
            at={lastMessageAt}
            words={(zone) => threadTimeWords(lastMessageAt, now, zone)}
          />
        </span>
        <span className={classes.bottom}>
          <span className={classes.preview} dir="auto">
            {preview === "" ? "No lines yet" : preview}
          </span>
          {freeTexts === null ? null : <FreeTexts left={freeTexts} />}
          {unread ? (
            <span className={classes.dot}>
              <span className="visually-hidden">unread</span>
            </span>
          ) : null}
        </span>
      </span>
    </Link>
  );
}

/** The same sign and number as below the composer. */
function FreeTexts({ left }: { left: number }) {
  return (
    <span className={classes.free} data-none={left === 0 || undefined}>
      <MessageCircle size={12} aria-hidden />
      <span aria-hidden>{left}</span>
      <span className="visually-hidden">
        {left} of {FREE_QUOTA.text} free messages left
      </span>
    </span>
  );
}
