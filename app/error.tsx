// What a page shows when it fails while being drawn. Nothing that was written is lost: drafts live in the browser.
"use client";
import { ErrorNotice } from "@/components/layout/error-notice";
import { LinkButton } from "@/components/ui/link-button";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <ErrorNotice
      order={1}
      title="Something tipped over"
      onRetry={reset}
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
