// A chat that cannot be shown right now, with the way on.
"use client";
import { Button } from "@mantine/core";
import { LinkButton } from "@/components/ui/link-button";
import { type ErrorCode, wordsFor } from "@/lib/errors";
import { signInPath } from "@/lib/safe-path";
import classes from "./chat-screen.module.css";

export function ChatTrouble({ code }: { code: ErrorCode | "unknown" }) {
  const isSessionOver = code === "session_expired" || code === "unauthenticated";
  return (
    <div className={classes.screen}>
      <div className={classes.trouble} role="alert">
        <p>{wordsFor(code)}</p>
        {isSessionOver ? (
          <LinkButton href={signInPath("/chat")}>Sign in to go on</LinkButton>
        ) : (
          <Button onClick={() => window.location.reload()}>Try again</Button>
        )}
      </div>
    </div>
  );
}
