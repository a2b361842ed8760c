// A calm strip at the top of the chatroom while there is no connection: what is done meanwhile waits, and is done when it is back.
"use client";
import { WifiOff } from "lucide-react";
import { useConnection } from "@/hooks/use-connection";
import classes from "./offline-strip.module.css";

export function OfflineStripPanel() {
  const isOffline = useConnection() === "offline";
  return (
    // Always in the page: a screen reader only notices words that change inside a region it knows.
    <output className={classes.place}>
      {isOffline ? (
        <span className={classes.strip}>
          <WifiOff size={18} aria-hidden />
          <span>No connection right now. Talks can be watched, and what you do is done when it is back.</span>
        </span>
      ) : null}
    </output>
  );
}
