// Hatching at "/hatch": open to everybody, because a chatling exists before its person has a name here.
import { convexAuthNextjsToken } from "@convex-dev/auth/nextjs/server";
import { fetchQuery } from "convex/nextjs";
import type { Metadata } from "next";
import Link from "next/link";
import { HatchScreen } from "@/components/chatlings/hatch-screen";
import { PageShell } from "@/components/layout/page-shell";
import { api } from "@/convex/_generated/api";
import { requireConvexUrl } from "@/lib/env-public";

export const metadata: Metadata = { title: "Hatch a chatling" };

export default async function Page({ searchParams }: PageProps<"/hatch">) {
  const isSignedIn = (await convexAuthNextjsToken()) !== undefined;
  const { keep } = await searchParams;
  return (
    <PageShell aside={isSignedIn ? <Link href="/chat">My chats</Link> : <Link href="/sign-in">Sign in</Link>}>
      <HatchScreen blurbs={await readBlurbs()} keepsAtOnce={keep === "1"} />
    </PageShell>
  );
}

/** The sentence about a species is a nicety: an egg must hatch also while the backend restarts. */
async function readBlurbs(): Promise<Record<string, string>> {
  try {
    const catalogue = await fetchQuery(api.species.catalogue, {}, { url: requireConvexUrl() });
    return Object.fromEntries(catalogue.map((species) => [species.slug, species.blurb]));
  } catch {
    return {};
  }
}
