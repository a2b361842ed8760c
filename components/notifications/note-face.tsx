// Who or what a note is about: the chatling's face, or a small picture of the occasion.
import {
  BookOpenText,
  Compass,
  Footprints,
  Gift,
  Heart,
  House,
  Mail,
  Megaphone,
  MessagesSquare,
  Sprout,
  Star,
} from "lucide-react";
import type { ReactNode } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import type { NotificationView } from "@/convex/model/chatroomViews";
import classes from "./notifications.module.css";

export function NoteFace({ note, size = 48 }: { note: NotificationView; size?: number }) {
  const { chatling, type } = note;
  if (chatling === null) {
    return (
      <span className={classes.occasion} data-type={type} aria-hidden>
        {ICONS[type]}
      </span>
    );
  }
  return (
    <span className={classes.face}>
      {chatling.status === "runaway" ? (
        <span className={classes.occasion} data-type="runaway" aria-hidden>
          <Footprints />
        </span>
      ) : (
        <ChatlingPortrait {...chatling} size={size} animated={false} />
      )}
    </span>
  );
}

const ICONS: Readonly<Record<NotificationView["type"], ReactNode>> = {
  talk: <MessagesSquare />,
  mood_low: <Heart />,
  runaway: <Compass />,
  recovered: <House />,
  postcard: <Mail />,
  gift: <Gift />,
  growth: <Sprout />,
  streak: <Star />,
  digest: <BookOpenText />,
  system: <Megaphone />,
};
