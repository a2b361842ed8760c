// Hatching at "/hatch": open to everybody, because a chatling exists before its person has a name here.
import { convexAuthNextjsToken } from "@convex-dev/auth/nextjs/server";
import { fetchQuery } from "convex/nextjs";
import type { Metadata } from "next";
import Link from "next/link";
import { sessionQuery } from "@/app/session-query";
import { HatchScreen } from "@/components/chatlings/hatch-screen";
import { PageShell } from "@/components/layout/page-shell";
import { api } from "@/convex/_generated/api";
import { findSpecies, type SpeciesSlug } from "@/lib/creature";
import { requireConvexUrl } from "@/lib/env-public";

export const metadata: Metadata = { title: "Hatch a chatling" };

export default async function Page({ searchParams }: PageProps<"/hatch">) {
  const isSignedIn = (await convexAuthNextjsToken()) !== undefined;
  const { keep, egg } = await searchParams;
  return (
    <PageShell aside={isSignedIn ? <Link href="/chat">My chats</Link> : <Link href="/sign-in">Sign in</Link>}>
      <HatchScreen blurbs={await readBlurbs()} keepsAtOnce={keep === "1"} egg={await readEgg(egg)} />
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

/** The kind in a gift egg that really waits for this person; from any other address it is an egg like all others. */
async function readEgg(asked: string | string[] | undefined): Promise<SpeciesSlug | null> {
  const species = typeof asked === "string" ? findSpecies(asked) : null;
  if (species === null) return null;
  const shelf = await sessionQuery(api.collection.shelf, {});
  const waits = shelf.kind === "read" && shelf.value.some((place) => place.slug === species.slug && place.egg);
  return waits ? species.slug : null;
}
