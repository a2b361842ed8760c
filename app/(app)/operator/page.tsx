// The operator screen, at "/operator": for admins. Anybody else meets the page of addresses that lead nowhere.
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { sessionQuery } from "@/app/session-query";
import { OperatorScreen } from "@/components/operator/operator-screen";
import { api } from "@/convex/_generated/api";
import { signInPath } from "@/lib/safe-path";

// The title and the page need the same read; within one request it happens once.
const readViewer = cache(() => sessionQuery(api.users.viewer, {}));

export async function generateMetadata(): Promise<Metadata> {
  const read = await readViewer();
  const isAdmin = read.kind === "read" && read.value?.role === "admin";
  return { title: isAdmin ? "Operator" : "Nobody lives here", robots: { index: false } };
}

export default async function Page() {
  const read = await readViewer();
  if (read.kind === "signed-out" || (read.kind === "read" && read.value === null)) redirect(signInPath("/operator"));
  // Unread: the backend was away for a moment, and decides itself once the page is alive.
  if (read.kind === "read" && read.value?.role !== "admin") notFound();
  return <OperatorScreen />;
}
