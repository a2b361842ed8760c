// The shape of a chat before its lines are here.
import { Skeleton } from "@mantine/core";
import classes from "./chat-screen.module.css";
import skeleton from "./skeletons.module.css";

const BUBBLES: readonly { side: "mine" | "theirs"; width: string }[] = [
  { side: "theirs", width: "58%" },
  { side: "mine", width: "40%" },
  { side: "theirs", width: "66%" },
  { side: "theirs", width: "34%" },
  { side: "mine", width: "52%" },
];

export function ChatSkeleton() {
  return (
    <div className={classes.screen} aria-busy="true">
      <output className="visually-hidden">Opening the chat</output>
      <div className={classes.header} aria-hidden>
        <Skeleton circle height={48} />
        <Skeleton height={18} width="9rem" />
      </div>
      <div className={skeleton.lines} aria-hidden>
        {BUBBLES.map((bubble, index) => (
          <Skeleton key={index} className={skeleton.bubble} data-side={bubble.side} height={42} width={bubble.width} />
        ))}
      </div>
      <div className={skeleton.foot} aria-hidden>
        <Skeleton height={44} radius="xl" />
      </div>
    </div>
  );
}
