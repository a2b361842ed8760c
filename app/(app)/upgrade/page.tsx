// What is free and what premium adds, at "/upgrade".
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { sessionQuery } from "@/app/session-query";
import { UpgradeScreen } from "@/components/premium/upgrade-screen";
import { api } from "@/convex/_generated/api";
import { signInPath } from "@/lib/safe-path";

export const metadata: Metadata = { title: "Premium" };

export default async function Page({ searchParams }: { searchParams: Promise<{ paid?: string | string[] }> }) {
  const { paid } = await searchParams;
  const read = await sessionQuery(api.premium.mine, {});
  if (read.kind === "signed-out") redirect(signInPath("/upgrade"));
  return <UpgradeScreen hasPaid={paid === "1"} {...(read.kind === "read" ? { initial: read.value } : {})} />;
}
