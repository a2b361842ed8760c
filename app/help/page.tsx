// Help at "/help" (S3-59): open to everybody, and inside the frame for somebody who is signed in.
import type { Metadata } from "next";
import Link from "next/link";
import { sessionQuery } from "@/app/session-query";
import { HelpPage } from "@/components/help/help-page";
import { AppFramePanel } from "@/components/layout/app-frame-panel";
import { PageShell } from "@/components/layout/page-shell";
import { api } from "@/convex/_generated/api";

export const metadata: Metadata = { title: "Help" };

export default async function Page() {
  const read = await sessionQuery(api.chatlings.mine, {});
  if (read.kind === "read") {
    return (
      <AppFramePanel initial={read.value}>
        <HelpPage isFramed />
      </AppFramePanel>
    );
  }
  return (
    <PageShell aside={<Link href="/sign-in">Sign in</Link>}>
      <HelpPage isFramed={false} />
    </PageShell>
  );
}
