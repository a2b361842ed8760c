// The shelf of species, at "/chatlings/shelf": whom one has met, and the outlines of the others.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { sessionQuery } from "@/app/session-query";
import { ShelfScreen } from "@/components/collection/shelf-screen";
import { api } from "@/convex/_generated/api";
import { signInPath } from "@/lib/safe-path";

export const metadata: Metadata = { title: "Shelf" };

export default async function Page() {
  const read = await sessionQuery(api.collection.shelf, {});
  if (read.kind === "signed-out") redirect(signInPath("/chatlings/shelf"));
  return <ShelfScreen {...(read.kind === "read" ? { initial: read.value } : {})} />;
}
