// Settings of the person, at "/settings".
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { sessionQuery } from "@/app/session-query";
import { SettingsScreen } from "@/components/users/settings-screen";
import { api } from "@/convex/_generated/api";
import { signInPath } from "@/lib/safe-path";

export const metadata: Metadata = { title: "Settings" };

export default async function Page() {
  const read = await sessionQuery(api.users.viewer, {});
  if (read.kind === "signed-out") redirect(signInPath("/settings"));
  return <SettingsScreen {...(read.kind === "read" ? { initial: read.value } : {})} />;
}
