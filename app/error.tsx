// An open page that fails while being drawn; it stands alone, without the frame of the app.
"use client";
import { PageFailure } from "@/components/layout/page-failure";

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <PageFailure onRetry={retry} />
    </main>
  );
}
