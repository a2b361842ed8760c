// One runaway as its person sees it: the empty nest, how the search stands, and what it wrote from the road.
"use client";
import { Button, Text, UnstyledButton } from "@mantine/core";
import { Compass } from "lucide-react";
import { type ReactNode, useId } from "react";
import { NestPicture } from "@/components/layout/nest-picture";
import type { RunawayView } from "@/convex/model/chatroomViews";
import { dayWords, type TimeZone } from "@/lib/format-time";
import type { SearchState } from "@/lib/search-state";
import { ChanceLanterns } from "./chance-lanterns";
import { DifficultyMark } from "./difficulty-mark";
import { FootprintTrail } from "./footprint-trail";
import { Postcards } from "./postcards";
import classes from "./recovery.module.css";
import { attemptWords, searchLabel, whyNot } from "./recovery-words";

export interface RunawayCaseProps {
  readonly runaway: RunawayView;
  readonly coins: number | null;
  readonly now: number;
  readonly zone: TimeZone;
  readonly state: SearchState;
  readonly trouble: string | null;
  readonly onSearch: () => void;
  readonly onLetGo: () => void;
  /** The poster for friends. */
  readonly children: ReactNode;
}

export function RunawayCase(props: RunawayCaseProps) {
  const { runaway, now, zone, children, onLetGo, trouble } = props;
  const { chatling, cause, ranAt, postcards } = runaway;
  return (
    <article className={classes.case} aria-label={`The search for ${chatling.nickname}`}>
      <div className={classes.side}>
        <NestPicture />
        <h3 className={classes.name} dir="auto">
          {chatling.nickname} is on a journey
        </h3>
        <p className={classes.cause}>
          Since {inSentence(dayWords(ranAt, now, zone))}. {cause}
        </p>
        <SearchFacts {...props} />
        {children}
        {trouble === null ? null : (
          <Text role="alert" size="sm" c="coral">
            {trouble}
          </Text>
        )}
        <UnstyledButton className={classes.letGo} onClick={onLetGo}>
          Let {chatling.nickname} go kindly
        </UnstyledButton>
      </div>
      <Postcards name={chatling.nickname} cards={postcards} now={now} zone={zone} />
    </article>
  );
}

function SearchFacts({ runaway, coins, state, onSearch }: RunawayCaseProps) {
  const reasonId = useId();
  const isSearching = state.kind === "searching";
  const reason = coins === null ? null : whyNot(runaway, coins);
  const isClosed = reason !== null || isSearching;
  return (
    <div className={classes.facts}>
      <DifficultyMark difficulty={runaway.difficulty} />
      <ChanceLanterns chance={runaway.chance} />
      <p className={classes.attempts}>{attemptWords(runaway.attempts)}</p>
      <Button
        leftSection={<Compass size={18} aria-hidden />}
        className={classes.start}
        mih={44}
        // Stays focusable, so that the reason is heard and the focus is still here after the search.
        aria-disabled={isClosed}
        data-disabled={isClosed}
        {...(reason === null ? {} : { "aria-describedby": reasonId })}
        onClick={() => (isClosed ? undefined : onSearch())}
      >
        {searchLabel(runaway)}
      </Button>
      {reason === null ? null : (
        <p id={reasonId} className={classes.reason}>
          {reason}
        </p>
      )}
      <output className={classes.result}>
        {isSearching ? <FootprintTrail name={runaway.chatling.nickname} /> : null}
        {state.kind === "missed" || state.kind === "refused" ? (
          <span className={classes.outcome}>{state.words}</span>
        ) : null}
      </output>
    </div>
  );
}

/** "since today", but "since Monday". */
function inSentence(day: string): string {
  return day === "Today" || day === "Yesterday" ? day.toLowerCase() : day;
}
