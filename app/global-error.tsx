// When even the root layout fails: the whole document, from nothing that could have failed with it.
"use client";
import { useSyncExternalStore } from "react";
import { LastResort } from "@/components/layout/last-resort";
import { chosenScheme } from "@/components/ui/chosen-scheme";

export default function GlobalErrorPage({ retry }: { error: unknown; retry: () => void }) {
  // The server does not know the browser's choice.
  const scheme = useSyncExternalStore(subscribeToNothing, chosenScheme, () => null);
  return (
    <html lang="en" data-scheme={scheme}>
      <body>
        <LastResort onRetry={retry} />
      </body>
    </html>
  );
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
