// An open page that fails while being drawn; it stands alone, without the frame of the app.
"use client";
import { PageFailure } from "@/components/layout/page-failure";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main>
      <PageFailure onRetry={reset} />
    </main>
  );
}
