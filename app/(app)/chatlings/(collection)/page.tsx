// Who lives at home, at "/chatlings": the first part of the collection.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { sessionQuery } from "@/app/session-query";
import { ChatlingsScreen } from "@/components/chatlings/chatlings-screen";
import { api } from "@/convex/_generated/api";
import { signInPath } from "@/lib/safe-path";

export const metadata: Metadata = { title: "Collection" };

export default async function Page() {
  const read = await sessionQuery(api.chatlings.mine, {});
  if (read.kind === "signed-out") redirect(signInPath("/chatlings"));
  return <ChatlingsScreen {...(read.kind === "read" ? { initial: read.value } : {})} />;
}
