// A calm strip that says what the connection is doing and what happens to what is written meanwhile.
import { WifiOff } from "lucide-react";
import classes from "./connection-banner.module.css";

export interface ConnectionBannerProps {
  readonly isOnline: boolean;
  /** Lines that wait in this browser. */
  readonly waiting: number;
}

export function ConnectionBanner({ isOnline, waiting }: ConnectionBannerProps) {
  return (
    <div role="status" className={classes.region}>
      {isOnline ? null : (
        <p className={classes.banner}>
          <WifiOff size={18} aria-hidden />
          <span>{words(waiting)}</span>
        </p>
      )}
    </div>
  );
}

function words(waiting: number): string {
  if (waiting === 0) return "You are offline. You can go on writing: lines are sent when you are back.";
  const lines = waiting === 1 ? "One line is" : `${waiting} lines are`;
  return `You are offline. ${lines} kept here and sent when you are back.`;
}
