// Who gets along with whom, at "/chatlings/friends"; "?pair=<id>.<id>" has the story of one friendship open (M-12).
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { sessionQuery } from "@/app/session-query";
import { FriendsScreen } from "@/components/collection/friends-screen";
import { api } from "@/convex/_generated/api";
import { signInPath } from "@/lib/safe-path";

export const metadata: Metadata = { title: "Friendships" };

export default async function Page() {
  const read = await sessionQuery(api.relationships.map, {});
  if (read.kind === "signed-out") redirect(signInPath("/chatlings/friends"));
  return <FriendsScreen now={read.at} {...(read.kind === "read" ? { initial: read.value } : {})} />;
}
