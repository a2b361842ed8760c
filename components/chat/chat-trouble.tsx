// A chat that cannot be shown right now, with the way on.
"use client";
import { ErrorNotice } from "@/components/layout/error-notice";
import { LinkButton } from "@/components/ui/link-button";
import { type ErrorCode, wordsFor } from "@/lib/errors";
import { signInPath } from "@/lib/safe-path";
import classes from "./chat-screen.module.css";

export function ChatTrouble({ code }: { code: ErrorCode | "unknown" }) {
  const isSessionOver = code === "session_expired" || code === "unauthenticated";
  return (
    <div className={classes.trouble}>
      {isSessionOver ? (
        <ErrorNotice
          title="Please sign in again"
          order={1}
          onRetry={null}
          action={<LinkButton href={signInPath("/chat")}>Sign in to go on</LinkButton>}
        >
          {wordsFor("session_expired")}
        </ErrorNotice>
      ) : (
        <ErrorNotice title="This chat did not open" order={1} onRetry={() => window.location.reload()}>
          {wordsFor(code)} Nothing you wrote is lost.
        </ErrorNotice>
      )}
    </div>
  );
}
