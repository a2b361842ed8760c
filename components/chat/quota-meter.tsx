// How many free messages are left, small and honest: what the number means is said when it reaches zero.
import { FREE_QUOTA } from "@/lib/limits";
import classes from "./chat-screen.module.css";

export function QuotaMeter({ remaining, name }: { remaining: number; name: string }) {
  if (remaining <= 0)
    return <span className={classes.quota}>Free messages are used up. {name} goes on with its built-in brain.</span>;
  return (
    <span
      className={classes.quota}
      title={`After these, ${name} goes on with its built-in brain. You can always keep chatting.`}
    >
      <span className={classes.quotaBar} aria-hidden>
        <span style={{ inlineSize: `${(remaining / FREE_QUOTA.text) * 100}%` }} />
      </span>
      {remaining} of {FREE_QUOTA.text} free messages left
    </span>
  );
}
