// A calm word about the network: nothing is lost, and it goes away by itself.
import { CloudOff } from "lucide-react";
import classes from "./chat-screen.module.css";

export function ConnectionBanner({ isOffline, waiting }: { isOffline: boolean; waiting: number }) {
  return (
    // Always in the page: a screen reader only notices words that change inside a region it knows.
    <div role="status">
      {isOffline ? (
        <p className={classes.banner}>
          <CloudOff size={16} aria-hidden />
          <span>
            No connection right now. {waiting === 0 ? "You can go on writing" : `${waiting} ${waiting === 1 ? "line waits" : "lines wait"} here`};
            everything is sent when it is back.
          </span>
        </p>
      ) : null}
    </div>
  );
}
