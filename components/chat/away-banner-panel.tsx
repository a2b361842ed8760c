// Above the composer of a chatling that is not home: where it is and the way to look for it. The composer stays, with all that was
// written in it: a cry for help is answered wherever somebody writes it.
"use client";
import { Footprints } from "lucide-react";
import Link from "next/link";
import type { Id } from "@/convex/_generated/dataModel";
import { useRunaways } from "@/hooks/runaways/use-runaways";
import classes from "./away-banner.module.css";

export interface AwayBannerPanelProps {
  readonly chatlingId: Id<"chatlings">;
  readonly name: string;
}

export function AwayBannerPanel({ chatlingId, name }: AwayBannerPanelProps) {
  const runaways = useRunaways();
  if (runaways.kind !== "ready") return null;
  const isSearchable = runaways.value.some(({ chatling }) => chatling.chatlingId === chatlingId);
  return (
    <output className={classes.away}>
      <Footprints size={22} aria-hidden />
      {isSearchable ? (
        <span>
          {name} is on a journey and cannot answer from there. <Link href="/chatroom#recovery">Look for {name}</Link>
        </span>
      ) : (
        <span>{name} has found a new life elsewhere. What you wrote to each other stays here to read.</span>
      )}
    </output>
  );
}
