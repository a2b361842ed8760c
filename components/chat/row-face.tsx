// The small face beside a group of lines: shown once for each group, its place kept for the others.
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import type { PortraitState } from "@/components/chatlings/portrait-look";
import type { ChatlingView } from "@/convex/model/views";
import classes from "./message-row.module.css";

export function RowFace({
  chatling,
  isShown,
  state = "idle",
}: {
  chatling: ChatlingView;
  isShown: boolean;
  state?: PortraitState;
}) {
  return (
    <span className={classes.face}>
      {isShown ? <ChatlingPortrait {...chatling} size={32} animated={state !== "idle"} state={state} /> : null}
    </span>
  );
}
