// Joins the frame to what it shows: my first chatling's face and what is unread.
"use client";
import { Egg } from "lucide-react";
import type { ReactNode } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import { portraitLabel } from "@/components/chatlings/mood-badge";
import { NoteToastsPanel } from "@/components/notifications/note-toasts-panel";
import { useLaterParts } from "@/components/ui/later";
import { CarePanel } from "@/components/users/care-panel";
import type { ChatlingView } from "@/convex/model/views";
import { useChatlings } from "@/hooks/chatlings/use-chatlings";
import { useUnreadCount } from "@/hooks/conversations/use-threads";
import { useVisit } from "@/hooks/homes/use-visit";
import { useUnreadNotes } from "@/hooks/notifications/use-unread-notes";
import { useUnreadTalks } from "@/hooks/talks/use-unread-talks";
import { AppFrame } from "./app-frame";
import classes from "./app-frame.module.css";

export interface AppFramePanelProps {
  readonly initial?: ChatlingView[];
  readonly children: ReactNode;
}

export function AppFramePanel({ initial, children }: AppFramePanelProps) {
  useLaterParts();
  useVisit();
  const chatlings = useChatlings(initial);
  const notes = useUnreadNotes();
  const badges = { "/chat": useUnreadCount(), "/chatroom": useUnreadTalks(), "/notifications": notes.count };
  const mine = chatlings.kind === "ready" ? chatlings.value[0] : undefined;
  return (
    <AppFrame
      portrait={mine === undefined ? <EmptyNest /> : <ChatlingPortrait {...mine} size={56} />}
      portraitHref={mine === undefined ? "/hatch" : `/chatlings/${mine.chatlingId}`}
      portraitLabel={mine === undefined ? "Hatch a chatling" : portraitLabel(mine.nickname, mine.mood)}
      badges={badges}
    >
      {children}
      <CarePanel />
      <NoteToastsPanel unread={notes} />
    </AppFrame>
  );
}

function EmptyNest() {
  return (
    <span className={classes.noPortrait}>
      <Egg aria-hidden />
    </span>
  );
}
