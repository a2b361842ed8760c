// The friendship map: portraits, and a line for each two who have talked. Line style, thickness and the shape on the line tell how
// they get along; colour only repeats it. The lines are one stop of the keyboard: arrows go from one to the next.
"use client";
import Link from "next/link";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { ChatlingPortrait } from "@/components/chatlings/chatling-portrait";
import type { FriendshipMap as Friendships } from "@/convex/model/chatroomViews";
import { BondShape } from "./bond-badge";
import { badgePlaces, layoutOf, type MapSize, mapOf, type Point } from "./friendship-layout";
import { affinityWords, kindOf, pairKey } from "./friendship-words";
import classes from "./friends.module.css";

export interface FriendshipMapProps {
  readonly map: Friendships;
  /** The friendships that have a line. */
  readonly shown: readonly Edge[];
  /** The friendship whose story is open. */
  readonly open: string | null;
  readonly onOpen: (key: string) => void;
}

type Edge = Friendships["edges"][number];

export function FriendshipMap({ map, shown, open, onOpen }: FriendshipMapProps) {
  const { chatlings, edges } = map;
  const size = mapOf(chatlings.length);
  const places = useMemo(
    () =>
      layoutOf(
        chatlings.map(({ chatlingId }) => chatlingId),
        edges,
      ),
    [chatlings, edges],
  );
  const badges = useMemo(() => badgePlaces(shown, places), [shown, places]);
  const names = new Map<string, string>(chatlings.map(({ chatlingId, nickname }) => [chatlingId, nickname]));
  return (
    <section
      className={classes.map}
      data-crowd={size.crowd}
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
      aria-label="Map of friendships. Arrow keys go from one friendship to the next."
    >
      <Lines size={size} edges={shown} places={places} badges={badges} names={names} open={open} onOpen={onOpen} />
      {chatlings.map((chatling) => {
        const place = places.get(chatling.chatlingId);
        if (place === undefined) return null;
        const style = { left: `${(place.x / size.width) * 100}%`, top: `${(place.y / size.height) * 100}%` };
        return (
          <Link
            key={chatling.chatlingId}
            href={`/chatlings/${chatling.chatlingId}`}
            className={classes.node}
            style={style}
          >
            <ChatlingPortrait {...chatling} size={Math.round(size.portrait * 0.8)} animated={false} />
            <span className={classes.nodeName} dir="auto">
              {chatling.nickname}
            </span>
          </Link>
        );
      })}
    </section>
  );
}

interface LinesProps extends Omit<FriendshipMapProps, "map" | "shown"> {
  readonly size: MapSize;
  readonly edges: readonly Edge[];
  readonly places: ReadonlyMap<string, Point>;
  readonly badges: readonly Point[];
  readonly names: ReadonlyMap<string, string>;
}

function Lines({ size, edges, places, badges, names, open, onOpen }: LinesProps) {
  const [stop, setStop] = useState(0);
  const links = useRef<(HTMLAnchorElement | null)[]>([]);
  const move = (event: KeyboardEvent, index: number) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (index + step + edges.length) % edges.length;
    setStop(next);
    links.current[next]?.focus();
  };
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} className={classes.lines}>
      {edges.map((edge, index) => {
        const key = pairKey(edge);
        return (
          <a
            key={key}
            ref={(link) => {
              links.current[index] = link;
            }}
            href={`?pair=${key}`}
            className={classes.edge}
            data-kind={kindOf(edge.affinity)}
            data-open={open === key}
            tabIndex={index === Math.min(stop, edges.length - 1) ? 0 : -1}
            aria-label={`${names.get(edge.a)} and ${names.get(edge.b)}: ${affinityWords(edge.affinity)}`}
            {...(open === key ? { "aria-current": "true" as const } : {})}
            onFocus={() => setStop(index)}
            onKeyDown={(event) => move(event, index)}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return; // a tab of its own
              event.preventDefault();
              onOpen(key);
            }}
          >
            <Line
              edge={edge}
              from={places.get(edge.a)}
              to={places.get(edge.b)}
              badge={badges[index]}
              radius={size.badge}
            />
          </a>
        );
      })}
    </svg>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

interface LineProps {
  readonly edge: Edge;
  readonly from: Point | undefined;
  readonly to: Point | undefined;
  readonly badge: Point | undefined;
  readonly radius: number;
}

function Line({ edge, from, to, badge, radius }: LineProps) {
  if (from === undefined || to === undefined || badge === undefined) return null;
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  return (
    <>
      <line {...ends} className={classes.touch} />
      <line {...ends} className={classes.line} strokeWidth={(1.5 + Math.abs(edge.affinity) / 20).toFixed(1)} />
      <g transform={`translate(${badge.x} ${badge.y})`}>
        <circle r={radius} className={classes.badge} />
        <BondShape kind={kindOf(edge.affinity)} />
      </g>
    </>
  );
}
