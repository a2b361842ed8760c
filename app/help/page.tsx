// Help at "/help" (S3-59): what Chatlings is, what it does with words, and where to find a person.
import { convexAuthNextjsToken } from "@convex-dev/auth/nextjs/server";
import type { Metadata } from "next";
import Link from "next/link";
import { HelpPage } from "@/components/help/help-page";
import { PageShell } from "@/components/layout/page-shell";

export const metadata: Metadata = { title: "Help" };

export default async function Page() {
  const isSignedIn = (await convexAuthNextjsToken()) !== undefined;
  return (
    <PageShell aside={isSignedIn ? <Link href="/chat">My chats</Link> : <Link href="/sign-in">Sign in</Link>}>
      <HelpPage />
    </PageShell>
  );
}
