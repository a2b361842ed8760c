// Turns a chat into the rows of its list: date lines, bubbles grouped by author, lines on their way, and the answer in the making.
import type { MessageView, ReplyView } from "@/convex/model/views";
import { dayKey, type TimeZone } from "@/lib/format-time";
import type { OutboxItem } from "@/lib/outbox";
import type { Quote } from "@/lib/unfinished";
import type { UploadItem } from "@/lib/uploads";

/** Lines of one author within this time belong together, in milliseconds. */
const GROUP_GAP_MS_MAX = 5 * 60_000;

export type LineStatus =
  | { readonly kind: "stored" }
  | { readonly kind: "waiting" }
  | { readonly kind: "refused"; readonly item: OutboxItem }
  | { readonly kind: "failed-reply"; readonly messageId: MessageView["messageId"] };

export interface LineRow {
  readonly kind: "line";
  readonly key: string;
  readonly side: "mine" | "theirs" | "system";
  /** The chatling who said it; null for everybody else. */
  readonly speakerId: string | null;
  /** Said before the person came in: part of the talk that the room grew out of. */
  readonly isPrologue: boolean;
  readonly text: string;
  readonly at: number;
  readonly brain: MessageView["brain"];
  readonly status: LineStatus;
  /** What the backend stored; null while the line is on its way. */
  readonly message: MessageView | null;
  /** The line it answers, while it is on its way as well. */
  readonly quote: Quote | null;
  /** The file it brings, while it is on its way. */
  readonly upload: UploadItem | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export type ChatRow =
  | { readonly kind: "beginning"; readonly key: string }
  | { readonly kind: "day"; readonly key: string; readonly at: number }
  | LineRow
  | {
      readonly kind: "reply";
      readonly key: string;
      readonly reply: Exclude<ReplyView, { kind: "idle" }>;
      readonly isFirst: boolean;
    };

interface RowsInput {
  readonly messages: readonly MessageView[];
  readonly waiting: readonly OutboxItem[];
  readonly uploads?: readonly UploadItem[];
  readonly reply: ReplyView;
  readonly zone: TimeZone;
  /** True when nothing older exists. */
  readonly hasBeginning: boolean;
  /** When the room began; lines before it are the talk it grew out of. */
  readonly beganAt?: number;
}

export function chatRows(input: RowsInput): ChatRow[] {
  const { messages, waiting, uploads = [], reply, zone, hasBeginning, beganAt = 0 } = input;
  // The answer that is being made anew gives its place to the one in the making; it comes back if that one fails.
  const replaced = reply.kind === "idle" ? null : reply.replaces;
  const stored = messages.filter((message) => message.messageId !== replaced);
  const onTheirWay = [...waiting.map(waitingLine), ...uploads.map(uploadLine)].toSorted((a, b) => a.at - b.at);
  const lines = [...stored.map((message) => storedLine(message, beganAt)), ...onTheirWay];
  const rows: ChatRow[] = hasBeginning ? [{ kind: "beginning", key: "beginning" }] : [];
  let day = "";
  for (const [index, line] of lines.entries()) {
    const lineDay = dayKey(line.at, zone);
    const startsDay = lineDay !== day;
    if (startsDay) rows.push({ kind: "day", key: `day:${lineDay}`, at: line.at });
    day = lineDay;
    const next = lines[index + 1];
    const endsDay = next !== undefined && dayKey(next.at, zone) !== lineDay;
    rows.push({
      ...line,
      isFirst: startsDay || !belongTogether(lines[index - 1], line),
      isLast: endsDay || !belongTogether(line, next),
    });
  }
  if (reply.kind !== "idle") {
    const isFirst = lines.at(-1)?.speakerId !== reply.speakerId;
    rows.push({ kind: "reply", key: "reply", reply, isFirst });
  }
  return rows;
}

type Ungrouped = Omit<LineRow, "isFirst" | "isLast">;

function storedLine(message: MessageView, beganAt: number): Ungrouped {
  const { author, state } = message;
  return {
    kind: "line",
    // A line keeps its key from the moment it was typed, so storing it does not redraw it.
    key: message.clientId ?? message.messageId,
    side: author.kind === "system" ? "system" : author.kind === "user" && author.mine ? "mine" : "theirs",
    speakerId: author.kind === "chatling" ? author.chatlingId : null,
    isPrologue: message.createdAt < beganAt,
    text: message.text,
    at: message.createdAt,
    brain: message.brain,
    status: state.kind === "failed" ? { kind: "failed-reply", messageId: message.messageId } : { kind: "stored" },
    message,
    quote: message.quote,
    upload: null,
  };
}

/** What all lines have in common that the person has just written. */
const ON_ITS_WAY = {
  kind: "line",
  side: "mine",
  speakerId: null,
  isPrologue: false,
  brain: null,
  message: null,
} as const;

function waitingLine(item: OutboxItem): Ungrouped {
  const status: LineStatus = item.state.kind === "refused" ? { kind: "refused", item } : { kind: "waiting" };
  const { clientId: key, text, createdAt: at } = item;
  const quote = item.quote ?? null;
  return { ...ON_ITS_WAY, key, text, at, status, quote, upload: null };
}

function uploadLine(upload: UploadItem): Ungrouped {
  const { clientId: key, caption: text, createdAt: at, quote } = upload;
  const status: LineStatus = { kind: "waiting" };
  return { ...ON_ITS_WAY, key, text, at, status, quote, upload };
}

function belongTogether(earlier: Ungrouped | undefined, later: Ungrouped | undefined): boolean {
  if (earlier === undefined || later === undefined) return false;
  if (earlier.side !== later.side || earlier.speakerId !== later.speakerId) return false;
  return earlier.isPrologue === later.isPrologue && later.at - earlier.at <= GROUP_GAP_MS_MAX;
}
