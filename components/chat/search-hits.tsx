// What a search found: chats by their name, then lines with the words marked. Says in words when there is nothing.
"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import type { SearchHit, SearchView } from "@/convex/model/search";
import { threadTimeWords } from "@/lib/format-time";
import { LocalTime } from "./local-time";
import { MarkedWords } from "./marked-words";
import { FOUND, alongFound } from "./search-keys";
import { SearchSkeleton } from "./search-skeleton";
import classes from "./search.module.css";

/** As a hook gives it; named here so that a list needs no hook. */
export type ShownSearch =
  | { readonly kind: "idle" }
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "ready"; readonly words: string; readonly found: SearchView };

export interface SearchHitsProps {
  readonly search: Exclude<ShownSearch, { kind: "idle" }>;
  readonly now: number;
  /** Where a line is opened: in the chat that is open, or by an address. */
  readonly onPick: ((hit: SearchHit) => void) | null;
}

export function SearchHits({ search, now, onPick }: SearchHitsProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows lead along the links and buttons inside
    <div className={classes.results} onKeyDown={alongFound}>
      <output className="visually-hidden">{spoken(search)}</output>
      {search.kind === "ready" ? <Found {...search} now={now} onPick={onPick} /> : <Waiting kind={search.kind} />}
    </div>
  );
}

function Waiting({ kind }: { kind: "loading" | "failed" }) {
  if (kind === "failed") return <p className={classes.words}>The search did not come through. Please try again.</p>;
  return <SearchSkeleton />;
}

type FoundProps = Omit<SearchHitsProps, "search"> & { words: string; found: SearchView };

function Found({ words, found, now, onPick }: FoundProps) {
  if (found.hits.length === 0 && found.chats.length === 0) {
    return <p className={classes.words}>Nothing with “{words}” here. Whole words and beginnings of words are found.</p>;
  }
  return (
    <>
      {found.chats.length === 0 ? null : (
        <Group title="Chats">
          {found.chats.map(({ conversationId, chatling }) => (
            <li key={conversationId}>
              <Link href={`/chat/${conversationId}`} className={classes.hit} {...{ [FOUND]: true }}>
                <ChatlingPortrait {...chatling} size={36} animated={false} />
                <span className={classes.name}>
                  <MarkedWords text={chatling.nickname} words={words} />
                </span>
              </Link>
            </li>
          ))}
        </Group>
      )}
      {found.hits.length === 0 ? null : (
        <Group title={onPick === null ? "Lines" : null}>
          {found.hits.map((hit) => (
            <li key={hit.messageId}>
              <Hit hit={hit} words={words} now={now} onPick={onPick} />
            </li>
          ))}
        </Group>
      )}
      {found.hasMore ? <p className={classes.words}>There are more. Another word finds fewer.</p> : null}
    </>
  );
}

function Group({ title, children }: { title: string | null; children: ReactNode }) {
  return (
    <section>
      {title === null ? null : <h3 className={classes.group}>{title}</h3>}
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}

function Hit({ hit, words, now, onPick }: { hit: SearchHit; words: string } & Omit<SearchHitsProps, "search">) {
  const inside = (
    <>
      {onPick === null ? <ChatlingPortrait {...hit.chatling} size={36} animated={false} /> : null}
      <span className={classes.hitWords}>
        <span className={classes.hitTop}>
          <span className={classes.speaker}>{speakerOf(hit, onPick !== null)}</span>
          <LocalTime
            className={classes.time}
            at={hit.createdAt}
            words={(zone) => threadTimeWords(hit.createdAt, now, zone)}
          />
        </span>
        <MarkedWords text={hit.snippet} words={words} />
      </span>
    </>
  );
  if (onPick === null) {
    const href = `/chat/${hit.conversationId}?line=${hit.messageId}&at=${hit.createdAt}`;
    return (
      <Link href={href} className={classes.hit} {...{ [FOUND]: true }}>
        {inside}
      </Link>
    );
  }
  return (
    <button type="button" className={classes.hit} {...{ [FOUND]: true }} onClick={() => onPick(hit)}>
      {inside}
    </button>
  );
}

function speakerOf({ mine, chatling }: SearchHit, isInChat: boolean): string {
  if (!mine) return chatling.nickname;
  return isInChat ? "You" : `You to ${chatling.nickname}`;
}

function spoken(search: SearchHitsProps["search"]): string {
  if (search.kind !== "ready") return "";
  const { hits, chats, hasMore } = search.found;
  const count = hits.length + chats.length;
  if (count === 0) return "Nothing found";
  return `${hasMore ? "More than " : ""}${count} found. Arrow down leads to them.`;
}
