// The inbox, at "/notifications".
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { sessionQuery } from "@/app/session-query";
import { NotificationsScreen } from "@/components/notifications/notifications-screen";
import { api } from "@/convex/_generated/api";
import { signInPath } from "@/lib/safe-path";

export const metadata: Metadata = { title: "Inbox" };

const FIRST_PAGE = { paginationOpts: { numItems: 30, cursor: null } };

export default async function Page() {
  const read = await sessionQuery(api.notifications.list, FIRST_PAGE);
  if (read.kind === "signed-out") redirect(signInPath("/notifications"));
  return <NotificationsScreen renderedAt={read.at} {...(read.kind === "read" ? { initial: read.value } : {})} />;
}
