// The frame of every signed-in page. The proxy has already sent strangers to sign in.
import type { ReactNode } from "react";
import { sessionQuery } from "@/app/session-query";
import { AppFramePanel } from "@/components/layout/app-frame-panel";
import { api } from "@/convex/_generated/api";

export default async function AppLayout({ children }: { children: ReactNode }) {
  const read = await sessionQuery(api.chatlings.mine, {});
  return <AppFramePanel {...(read.kind === "read" ? { initial: read.value } : {})}>{children}</AppFramePanel>;
}
