// The poster of a runaway, at the address its owner gives to friends.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { sessionQuery } from "@/app/session-query";
import { PosterScreen } from "@/components/chatroom/poster-screen";
import { api } from "@/convex/_generated/api";
import { signInPath } from "@/lib/safe-path";

// The address is known to friends only, and a search engine is none.
export const metadata: Metadata = { title: "Have you seen…?", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const read = await sessionQuery(api.runaways.poster, { code });
  if (read.kind === "signed-out") redirect(signInPath(`/lost/${code}`));
  return <PosterScreen code={code} {...(read.kind === "read" ? { initial: read.value } : {})} />;
}
