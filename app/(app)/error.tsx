// A page of the app that fails while being drawn; the frame around it stays, so the way on is one click.
"use client";
import { PageFailure } from "@/components/layout/page-failure";

export default function AppErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return <PageFailure onRetry={retry} />;
}
