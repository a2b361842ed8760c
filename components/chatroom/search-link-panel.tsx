// From a talk after which somebody left to the search for them, for as long as there is one.
"use client";
import Link from "next/link";
import type { ChatlingView } from "@/convex/model/views";
import { useRunaways } from "@/hooks/runaways/use-runaways";

export function SearchLinkPanel({ chatling }: { chatling: ChatlingView }) {
  const runaways = useRunaways();
  const isAway =
    runaways.kind === "ready" && runaways.value.some((one) => one.chatling.chatlingId === chatling.chatlingId);
  return isAway ? <Link href="/chatroom#recovery">Go and look for {chatling.nickname}</Link> : null;
}
