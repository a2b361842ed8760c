// Looks for words in the open chat, over its lines.
"use client";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { SearchHit } from "@/convex/model/search";
import { SearchField } from "./search-field";
import { SearchHits, type ShownSearch } from "./search-hits";
import { SEARCH } from "./search-keys";
import classes from "./search.module.css";

export interface ChatSearchProps {
  readonly name: string;
  readonly words: string;
  readonly search: ShownSearch;
  readonly now: number;
  readonly onChange: (words: string) => void;
  readonly onPick: (hit: SearchHit) => void;
  readonly onClose: () => void;
}

export function ChatSearch({ name, words, search, now, onChange, onPick, onClose }: ChatSearchProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape leads out from wherever the focus is
    <search className={classes.inChat} onKeyDown={onKeyDown} {...{ [SEARCH]: true }}>
      <div className={classes.inChatField}>
        <SearchField
          ref={field}
          label={`Search in the chat with ${name}`}
          words={words}
          onChange={onChange}
          onClose={onClose}
        />
      </div>
      {search.kind === "idle" ? null : <SearchHits search={search} now={now} onPick={onPick} />}
    </search>
  );
}
