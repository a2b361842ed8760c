// The frame of all chats: list and content side by side where there is room, one after the other where there is not.
"use client";
import { Plus } from "lucide-react";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import { type ReactNode, useState } from "react";
import { later } from "@/components/ui/later";
import { useNow } from "@/hooks/browser/use-now";
import { type ThreadsPage, useThreads } from "@/hooks/conversations/use-threads";
import { useSearch } from "@/hooks/messages/use-search";
import { unreachable } from "@/lib/assert";
import { ChatTrouble } from "./chat-trouble";
import { SearchField } from "./search-field";
import { SEARCH } from "./search-keys";
import { SearchSkeleton } from "./search-skeleton";
import { ThreadList } from "./thread-list";
import classes from "./threads.module.css";
import { ThreadsEmpty } from "./threads-empty";
import { ThreadsSkeleton } from "./threads-skeleton";

const SearchHits = later(async () => (await import("./search-hits")).SearchHits, "often", <SearchSkeleton />);

const CLOCK_TICK_MS = 60_000;

export interface ChatPanesScreenProps {
  /** What the server has already read, if it could. */
  readonly initial?: ThreadsPage;
  readonly renderedAt: number;
  readonly children: ReactNode;
}

export function ChatPanesScreen({ initial, renderedAt, children }: ChatPanesScreenProps) {
  const openId = useSelectedLayoutSegment();
  const threads = useThreads(initial);
  const now = useNow(renderedAt, CLOCK_TICK_MS);
  const [words, setWords] = useState("");
  const search = useSearch(words);

  if (openId === null && threads.kind === "empty") return <ThreadsEmpty />;
  if (openId === null && threads.kind === "signed-out") return <ChatTrouble code="session_expired" />;
  if (openId === null && threads.kind === "failed") return <ChatTrouble code="unknown" />;
  return (
    <div className={classes.panes} data-open={openId !== null}>
      <section className={classes.listPane} aria-label="Chats" {...{ [SEARCH]: true }}>
        <div className={classes.listHead}>
          {/* The open chat has the page's first heading; the list has it only when it is the page. */}
          {openId === null ? <h1 className={classes.title}>Chats</h1> : <h2 className={classes.title}>Chats</h2>}
          <Link href="/hatch" className={classes.hatch} aria-label="Hatch another chatling">
            <Plus aria-hidden />
          </Link>
        </div>
        {threads.kind === "ready" ? (
          <search className={classes.search}>
            <SearchField label="Search chats and lines" words={words} onChange={setWords} />
          </search>
        ) : null}
        {search.kind === "idle" ? listOf() : <SearchHits search={search} now={now} onPick={null} />}
      </section>
      <div className={classes.contentPane}>{children}</div>
    </div>
  );

  function listOf(): ReactNode {
    switch (threads.kind) {
      case "loading":
        return <ThreadsSkeleton />;
      case "empty":
      case "signed-out":
      case "failed":
        return null; // beside an open chat, which says it itself
      case "ready":
        return <ThreadList threads={threads.threads} currentId={openId} now={now} loadMore={threads.loadMore} />;
      default:
        return unreachable(threads);
    }
  }
}
