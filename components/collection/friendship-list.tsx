// The friendships as a list: the map for small screens and for whoever does not see it. The closest friends come first.
"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import type { FriendshipMap } from "@/convex/model/chatroomViews";
import type { ChatlingView } from "@/convex/model/views";
import { BondIcon } from "./bond-badge";
import { affinityWords, kindOf, pairKey, signed, talksWords } from "./friendship-words";
import classes from "./friends.module.css";

export interface FriendshipListProps {
  readonly chatlings: readonly ChatlingView[];
  readonly edges: FriendshipMap["edges"];
  readonly open: string | null;
  readonly onOpen: (key: string) => void;
}

/** Rows before the others are asked for: the map below them is found without a long way. */
const ROWS_FIRST = 10;

export function FriendshipList({ chatlings, edges, open, onOpen }: FriendshipListProps) {
  const [isWhole, setWhole] = useState(false);
  const closestFirst = [...edges].sort((one, other) => other.affinity - one.affinity);
  const isCut = !isWhole && closestFirst.length > ROWS_FIRST;
  return (
    <div>
      <Rows
        chatlings={chatlings}
        edges={isCut ? closestFirst.slice(0, ROWS_FIRST) : closestFirst}
        open={open}
        onOpen={onOpen}
      />
      {isCut ? (
        <Button variant="subtle" fullWidth className={classes.more ?? ""} onClick={() => setWhole(true)}>
          Show all {closestFirst.length}
        </Button>
      ) : null}
    </div>
  );
}

function Rows({ chatlings, edges, open, onOpen }: FriendshipListProps) {
  const known = new Map<string, ChatlingView>(chatlings.map((one) => [one.chatlingId, one]));
  return (
    <ul className={classes.list} aria-label="Friendships">
      {edges.map((edge) => {
        const [a, b, key] = [known.get(edge.a), known.get(edge.b), pairKey(edge)];
        if (a === undefined || b === undefined) return null;
        return (
          <li key={key}>
            <Link
              href={`?pair=${key}`}
              className={classes.row}
              {...(open === key ? { "aria-current": "true" as const } : {})}
              onNavigate={(event) => {
                event.preventDefault();
                onOpen(key);
              }}
            >
              <span className={classes.faces}>
                <ChatlingPortrait {...a} size={36} animated={false} />
                <ChatlingPortrait {...b} size={36} animated={false} />
              </span>
              <span className={classes.who}>
                <span className={classes.rowNames} dir="auto">
                  {a.nickname} and {b.nickname}
                </span>
                <span className={classes.rowWords}>
                  <BondIcon kind={kindOf(edge.affinity)} />
                  {affinityWords(edge.affinity)}, {talksWords(edge.talks)}
                </span>
              </span>
              <span className={classes.number}>{signed(edge.affinity)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
