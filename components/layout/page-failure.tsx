// What a page says when it fails while being drawn. Nothing that was written is lost: drafts live in the browser.
"use client";
import { LinkButton } from "@/components/ui/link-button";
import { ErrorNotice } from "./error-notice";

export function PageFailure({ onRetry }: { onRetry: () => void }) {
  return (
    <ErrorNotice
      order={1}
      title="Something tipped over"
      onRetry={onRetry}
      action={
        <LinkButton href="/" variant="default">
          Back to the start
        </LinkButton>
      }
    >
      This page could not be shown. Your chats are stored, and what you were writing is still in this browser.
    </ErrorNotice>
  );
}
