// A calm strip about the network: what happens to what is written meanwhile. It goes away by itself (X-44).
import { WifiOff } from "lucide-react";
import classes from "./chat-screen.module.css";

export function ConnectionBanner({ isOffline, waiting }: { isOffline: boolean; waiting: number }) {
  return (
    // Always in the page: a screen reader only notices words that change inside a region it knows.
    <output className={classes.bannerRegion}>
      {isOffline ? (
        <span className={classes.banner}>
          <WifiOff size={18} aria-hidden />
          <span>{words(waiting)}</span>
        </span>
      ) : null}
    </output>
  );
}

function words(waiting: number): string {
  if (waiting === 0) return "No connection right now. You can go on writing: lines are sent when it is back.";
  return `No connection right now. ${waiting === 1 ? "One line is" : `${waiting} lines are`} kept here and sent when it is back.`;
}
