// The landing page at "/". Somebody who is signed in is shown the way to their chats instead of the egg.
import { convexAuthNextjsToken } from "@convex-dev/auth/nextjs/server";
import Link from "next/link";
import { LandingPage } from "@/components/landing/landing-page";
import { PageShell } from "@/components/layout/page-shell";

export default async function Page() {
  const isSignedIn = (await convexAuthNextjsToken()) !== undefined;
  return (
    <PageShell aside={isSignedIn ? <Link href="/help">Help</Link> : <SignedOutLinks />}>
      <LandingPage isSignedIn={isSignedIn} />
    </PageShell>
  );
}

function SignedOutLinks() {
  return (
    <>
      <Link href="/help">Help</Link>
      <Link href="/sign-in">Sign in</Link>
    </>
  );
}
